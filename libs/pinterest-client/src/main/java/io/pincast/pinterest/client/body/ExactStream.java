package io.pincast.pinterest.client.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A source held to its promise: fewer or more bytes than announced are an error before the last of them is given. */
final class ExactStream extends FilterInputStream {
    private long missing;

    ExactStream(InputStream source, long length) {
        super(source);
        this.missing = length;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (missing == 0) {
            return -1;
        }
        var count = super.read(target, offset, (int) Math.min(length, missing));
        if (count < 0) {
            throw new IOException("the source ended " + missing + " bytes early");
        }
        missing -= count;
        if (missing == 0 && super.read() >= 0) {
            throw new IOException("the source has more bytes than it promised");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
