package io.pincast.pinterest.client.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Encodes what it reads, a block at a time. */
final class Base64Stream extends InputStream {
    /** Divisible by three: only the last block is padded. */
    private static final int BLOCK = 12 * 1024;

    private final InputStream source;
    private byte[] encoded = {};
    private int position;

    Base64Stream(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return fill() ? encoded[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, encoded.length - position);
        System.arraycopy(encoded, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position == encoded.length) {
            encoded = Base64.getEncoder().encode(source.readNBytes(BLOCK));
            position = 0;
        }
        return position < encoded.length;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
