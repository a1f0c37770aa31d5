package io.pincast.pinterest.client.body;

import io.pincast.pinterest.client.call.MediaContent;
import java.io.IOException;
import java.io.InputStream;

/** A stretch of a request body whose length is known before it is read. */
public sealed interface Segment {
    long length();

    InputStream open() throws IOException;

    /** Text that is already there. */
    static Segment text(byte[] utf8) {
        return new Raw(MediaContent.of(utf8));
    }

    /** Bytes as they are. */
    record Raw(MediaContent content) implements Segment {
        @Override
        public long length() {
            return content.length();
        }

        @Override
        public InputStream open() throws IOException {
            return new ExactStream(content.open(), content.length());
        }
    }

    /** Media as base64 on one line, as Pinterest's pattern {@code ^[a-zA-Z0-9+/=]+$} wants it. */
    record Base64(MediaContent content) implements Segment {
        @Override
        public long length() {
            return (content.length() + 2) / 3 * 4;
        }

        @Override
        public InputStream open() throws IOException {
            return new Base64Stream(new ExactStream(content.open(), content.length()));
        }
    }
}
