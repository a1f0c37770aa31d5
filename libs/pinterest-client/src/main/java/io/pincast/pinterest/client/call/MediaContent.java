package io.pincast.pinterest.client.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of an image or a video whose number is known before they are read; they are streamed, never collected. */
public final class MediaContent {
    private final long length;
    private final Source source;

    private MediaContent(long length, Source source) {
        if (length < 1) {
            throw new IllegalArgumentException("media content is empty");
        }
        this.length = length;
        this.source = source;
    }

    public static MediaContent of(byte[] bytes) {
        return new MediaContent(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public static MediaContent of(Path file) throws IOException {
        return new MediaContent(Files.size(file), () -> Files.newInputStream(file));
    }

    /**
     * Bytes from anywhere.
     *
     * @param length how many bytes {@code source} gives, exactly; a source that gives fewer or more fails the call
     * @param source opened once, when the bytes leave
     */
    public static MediaContent of(long length, Source source) {
        return new MediaContent(length, source);
    }

    public long length() {
        return length;
    }

    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public String toString() {
        return "MediaContent[" + length + " bytes]";
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
