package io.pincast.pinterest.client.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A request body in segments, so that media goes from its source to the connection without being collected. */
public final class RequestBody {
    private final String contentType;
    private final List<Segment> segments;
    private final long length;

    public RequestBody(String contentType, List<Segment> segments) {
        this.contentType = contentType;
        this.segments = List.copyOf(segments);
        this.length = segments.stream().mapToLong(Segment::length).sum();
    }

    public String contentType() {
        return contentType;
    }

    long length() {
        return length;
    }

    /** Reads the body from its first to its last byte; fails when a source has not exactly as many as it promised. */
    Reader open() {
        return new Reader(segments);
    }

    /** Not safe for use by several threads at once. */
    static final class Reader implements AutoCloseable {
        private final Iterator<Segment> segments;
        private InputStream current = InputStream.nullInputStream();

        private Reader(List<Segment> segments) {
            this.segments = segments.iterator();
        }

        /** The next {@code size} bytes, fewer only at the end. */
        byte[] read(int size) throws IOException {
            var chunk = new byte[size];
            var filled = 0;
            while (filled < size) {
                var count = current.read(chunk, filled, size - filled);
                if (count >= 0) {
                    filled += count;
                } else if (segments.hasNext()) {
                    current.close();
                    current = segments.next().open();
                } else {
                    break;
                }
            }
            return filled == size ? chunk : Arrays.copyOf(chunk, filled);
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
