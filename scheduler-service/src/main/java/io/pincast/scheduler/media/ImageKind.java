package io.pincast.scheduler.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of images that Pinterest takes as bytes (spec: {@code PinMediaSourceImageBase64.content_type}), told by their first bytes. */
enum ImageKind {
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n");

    static final int LONGEST_MARK = 8;
    private final String contentType;
    /** One character per byte. */
    private final String mark;

    ImageKind(String contentType, String mark) {
        this.contentType = contentType;
        this.mark = mark;
    }

    static Optional<ImageKind> of(byte[] start) {
        for (var kind : values()) {
            if (kind.begins(start)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String contentType() {
        return contentType;
    }

    private boolean begins(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(mark);
    }
}
