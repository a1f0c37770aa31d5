package io.pincast.simulator.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Set;

/** Looks at the first bytes of an upload, counts the rest: a cover image in place of the video is a known mistake. */
final class VideoSniffer implements MultipartReader.Sink {
    private static final int LOOK = 12;
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "wide", "skip");
    private final byte[] first = new byte[LOOK];
    private final long most;
    private long size;

    VideoSniffer(long most) {
        this.most = most;
    }

    @Override
    public void write(int value) {
        if (size < LOOK) {
            first[(int) size] = (byte) value;
        }
        size++;
        if (size > most) {
            throw new UploadRefused(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
        }
    }

    /** Whether it begins as .mp4, .mov and .m4v files do: with a box of a known kind. */
    boolean looksLikeVideo() {
        return size > LOOK && BOXES.contains(new String(first, 4, 4, US_ASCII));
    }
}
