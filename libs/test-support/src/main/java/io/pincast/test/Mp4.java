package io.pincast.test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A video as far as a file tells of it: the boxes of an MP4 with its length, shape and codec, and in place of pictures as many
 * bytes as one likes, made while they are read.
 *
 * @param pictures number of bytes
 */
public record Mp4(String brand, double seconds, int width, int height, boolean turned, String codec, long pictures) {
    private static final int TIMESCALE = 1000;
    private static final int ONE = 0x10000;

    /** Five seconds, upright, H.264. */
    public static Mp4 video() {
        return new Mp4("isom", 5, 1080, 1920, false, "avc1", 1000);
    }

    public Mp4 brand(String other) {
        return new Mp4(other, seconds, width, height, turned, codec, pictures);
    }

    public Mp4 seconds(double other) {
        return new Mp4(brand, other, width, height, turned, codec, pictures);
    }

    public Mp4 size(int otherWidth, int otherHeight) {
        return new Mp4(brand, seconds, otherWidth, otherHeight, turned, codec, pictures);
    }

    /** To be shown turned by a quarter. */
    public Mp4 turnedOnItsSide() {
        return new Mp4(brand, seconds, width, height, true, codec, pictures);
    }

    public Mp4 codec(String other) {
        return new Mp4(brand, seconds, width, height, turned, other, pictures);
    }

    public Mp4 pictures(long bytes) {
        return new Mp4(brand, seconds, width, height, turned, codec, bytes);
    }

    public long sizeBytes() {
        return head().length + pictures;
    }

    public byte[] bytes() {
        try (var all = open()) {
            return all.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open() {
        return new SequenceInputStream(new ByteArrayInputStream(head()), new Pictures(pictures));
    }

    /** Everything before the pictures. */
    public byte[] head() {
        var ftyp = box("ftyp", text(brand), int32(512), text(brand), text("mp42"));
        var moov = box("moov", movieHeader(), box("trak", trackHeader(), box("mdia", handler(), media())));
        // Always with a size of 64 bits, as very large files need it.
        var mdat = join(int32(1), text("mdat"), int64(16 + pictures));
        return join(ftyp, moov, mdat);
    }

    private byte[] movieHeader() {
        return box(
                "mvhd",
                int32(0),
                int64(0),
                int32(TIMESCALE),
                int32((int) Math.round(seconds * TIMESCALE)),
                new byte[80]);
    }

    private byte[] trackHeader() {
        var across = int32(turned ? 0 : ONE);
        var matrix = join(
                across,
                int32(turned ? ONE : 0),
                int32(0),
                int32(turned ? -ONE : 0),
                across,
                int32(0),
                int32(0),
                int32(0),
                int32(0x4000_0000));
        return box("tkhd", int32(7), new byte[20], new byte[16], matrix, int32(width * ONE), int32(height * ONE));
    }

    private static byte[] handler() {
        return box("hdlr", int32(0), int32(0), text("vide"), new byte[13]);
    }

    private byte[] media() {
        var entry = box(codec, new byte[78]);
        return box("minf", box("stbl", box("stsd", int32(0), int32(1), entry)));
    }

    public static byte[] box(String type, byte[]... content) {
        var inside = join(content);
        return join(int32(8 + inside.length), text(type), inside);
    }

    public static byte[] int32(int value) {
        return write(out -> out.writeInt(value));
    }

    public static byte[] int64(long value) {
        return write(out -> out.writeLong(value));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        return write(out -> {
            for (var part : parts) {
                out.write(part);
            }
        });
    }

    private static byte[] write(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** So many bytes, none of them kept. */
    private static final class Pictures extends InputStream {
        private long left;

        Pictures(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : (int) (left-- * 31 & 0xff);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0 && length > 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            for (var i = 0; i < count; i++) {
                target[offset + i] = (byte) (left-- * 31);
            }
            return count;
        }
    }
}
