package io.pincast.scheduler.video;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a video says of itself, from the few boxes that say it; the pictures are skipped, but must be there whole. */
final class VideoReader {
    /** A length that is not known ({@code mvhd}, all bits set). */
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    /** trak, mdia, minf, stbl: deeper lies nothing that is asked for. */
    private static final int DEEPEST = 4;

    private final BoxReader boxes;
    private final long sizeBytes;
    private String brand = "";
    private boolean movie;
    private boolean data;
    private double seconds;
    private @Nullable Track picture;

    private VideoReader(InputStream bytes, long sizeBytes) {
        this.boxes = new BoxReader(bytes);
        this.sizeBytes = sizeBytes;
    }

    /**
     * What the file says.
     *
     * @param bytes from the file's start
     * @throws java.io.EOFException where the file ends too early or contradicts itself
     */
    static Said read(InputStream bytes, long sizeBytes) throws IOException {
        var reader = new VideoReader(bytes, sizeBytes);
        reader.file();
        return new Said(reader.brand, reader.seconds, Optional.ofNullable(reader.picture));
    }

    private void file() throws IOException {
        for (var box = boxes.next(sizeBytes, true); box.isPresent(); box = boxes.next(sizeBytes, true)) {
            switch (box.get().type()) {
                case "ftyp" -> brand = boxes.type();
                case "moov" -> movie(box.get());
                case "mdat" -> data = true;
                default -> {}
            }
            boxes.leave(box.get());
        }
        if (!movie || !data) {
            throw new BoxReader.DamagedException("no moov, or no mdat");
        }
    }

    private void movie(BoxReader.Box moov) throws IOException {
        movie = true;
        for (var box = boxes.next(moov.end(), false); box.isPresent(); box = boxes.next(moov.end(), false)) {
            switch (box.get().type()) {
                case "mvhd" -> seconds = seconds();
                case "trak" -> {
                    var track = new Track();
                    within(box.get(), track, 1);
                    if (picture == null && track.isPicture()) {
                        picture = track;
                    }
                }
                default -> {}
            }
            boxes.leave(box.get());
        }
    }

    private double seconds() throws IOException {
        var wide = isWide();
        boxes.skip(wide ? 16 : 8);
        var timescale = Integer.toUnsignedLong(boxes.int32());
        var duration = wide ? boxes.int64() : Integer.toUnsignedLong(boxes.int32());
        return timescale == 0 || duration < 0 || (!wide && duration == UNKNOWN) ? 0 : (double) duration / timescale;
    }

    /** Goes down the one way to what tells of a track: tkhd, mdia/hdlr, mdia/minf/stbl/stsd. */
    private void within(BoxReader.Box outer, Track track, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new BoxReader.DamagedException("boxes lie too deep");
        }
        for (var box = boxes.next(outer.end(), false); box.isPresent(); box = boxes.next(outer.end(), false)) {
            switch (box.get().type()) {
                case "mdia", "minf", "stbl" -> within(box.get(), track, depth + 1);
                case "tkhd" -> frame(track);
                case "hdlr" -> handler(track);
                case "stsd" -> codec(track);
                default -> {}
            }
            boxes.leave(box.get());
        }
    }

    private void frame(Track track) throws IOException {
        boxes.skip(isWide() ? 32 : 20);
        boxes.skip(16);
        var matrix = new int[9];
        for (var i = 0; i < matrix.length; i++) {
            matrix[i] = boxes.int32();
        }
        var turned = matrix[0] == 0 && matrix[4] == 0 && matrix[1] != 0;
        // Fixed point: 16 bits before it, 16 behind.
        var width = boxes.int32() >>> 16;
        var height = boxes.int32() >>> 16;
        track.width = turned ? height : width;
        track.height = turned ? width : height;
    }

    private void handler(Track track) throws IOException {
        boxes.skip(8);
        // QuickTime has a second one, in minf, for where the data are.
        var handler = boxes.type();
        if (track.handler.isEmpty()) {
            track.handler = handler;
        }
    }

    private void codec(Track track) throws IOException {
        boxes.skip(4);
        if (boxes.int32() != 0) {
            boxes.skip(4);
            track.codec = boxes.type();
        }
    }

    /** Version 1 of a box has instants and durations of eight bytes. */
    private boolean isWide() throws IOException {
        var version = boxes.int8();
        boxes.skip(3);
        return version == 1;
    }

    /**
     * What a file says of itself.
     *
     * @param seconds 0 where it does not say
     */
    record Said(String brand, double seconds, Optional<Track> picture) {}

    /** A track: pictures, sound, or text. */
    static final class Track {
        private String handler = "";
        private int width;
        private int height;
        private @Nullable String codec;

        private boolean isPicture() {
            return handler.isEmpty() ? width > 0 : handler.equals("vide");
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        /** How the pictures are coded, by its four characters; absent where the file does not say. */
        Optional<String> codec() {
            return Optional.ofNullable(codec);
        }
    }
}
