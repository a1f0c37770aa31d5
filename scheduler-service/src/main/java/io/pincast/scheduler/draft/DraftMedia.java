package io.pincast.scheduler.draft;

/**
 * One stored file of a draft.
 *
 * @param contentType by content, such as {@code image/png}
 * @param sha256 of the bytes, in hex
 */
public record DraftMedia(String mediaId, String contentType, long sizeBytes, String sha256) {}
