package io.pincast.scheduler.draft;

import org.jspecify.annotations.Nullable;

/**
 * One stored file of a draft.
 *
 * @param contentType by content, such as {@code image/png}
 * @param sha256 of the bytes, in hex
 * @param slide its own texts, where it is one of a carousel's images and has any
 */
public record DraftMedia(
        String mediaId,
        String contentType,
        long sizeBytes,
        String sha256,
        @Nullable Slide slide) {

    /** One without texts of its own. */
    public DraftMedia(String mediaId, String contentType, long sizeBytes, String sha256) {
        this(mediaId, contentType, sizeBytes, sha256, null);
    }

    public boolean isVideo() {
        return contentType.startsWith("video/");
    }
}
