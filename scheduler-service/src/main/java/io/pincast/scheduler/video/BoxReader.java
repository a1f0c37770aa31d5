package io.pincast.scheduler.video;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the boxes of a file (ISO/IEC 14496-12) one after the other. Only single fields are read: whatever size a box claims, it
 * moves the position and costs no memory; and no box reaches beyond the one that it lies in.
 */
final class BoxReader {
    /** A film of 15 minutes has some thousands, where it is cut into fragments; fewer than a hundred otherwise. */
    private static final int MOST_BOXES = 20_000;

    private static final int HEADER = 8;
    private final DataInputStream input;
    private long position;
    private int boxes;

    BoxReader(InputStream input) {
        this.input = new DataInputStream(input);
    }

    /**
     * The header of the next box, whose content comes next.
     *
     * @param end where the box around it ends, or the file
     * @param last whether a box may say "up to the end", as only those of the file itself may
     */
    Optional<Box> next(long end, boolean last) throws IOException {
        if (end - position < HEADER) {
            return Optional.empty();
        }
        if (++boxes > MOST_BOXES) {
            throw new DamagedException("more than " + MOST_BOXES + " boxes");
        }
        var start = position;
        var size = Integer.toUnsignedLong(int32());
        var type = type();
        if (size == 1) {
            size = int64();
        } else if (size == 0 && last) {
            size = end - start;
        }
        if (size < position - start || size > end - start) {
            throw new DamagedException("box " + type + " at " + start + " does not fit");
        }
        return Optional.of(new Box(type, start + size));
    }

    /** Goes on behind the box. */
    void leave(Box box) throws IOException {
        if (position > box.end()) {
            throw new DamagedException("box " + box.type() + " ends early");
        }
        skip(box.end() - position);
    }

    void skip(long count) throws IOException {
        input.skipNBytes(count);
        position += count;
    }

    int int8() throws IOException {
        position++;
        return input.readUnsignedByte();
    }

    int int32() throws IOException {
        position += Integer.BYTES;
        return input.readInt();
    }

    long int64() throws IOException {
        position += Long.BYTES;
        return input.readLong();
    }

    /** Four characters. */
    String type() throws IOException {
        position += Integer.BYTES;
        var type = new byte[Integer.BYTES];
        input.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    /**
     * A box.
     *
     * @param end of its content
     */
    record Box(String type, long end) {}

    /** The boxes contradict each other or the file. */
    static final class DamagedException extends EOFException {
        DamagedException(String what) {
            super(what);
        }
    }
}
