package io.pincast.scheduler.media;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;

/**
 * A stored file, without its bytes.
 *
 * @param contentType by content, not by what the sender said
 * @param sha256 of the bytes, in hex
 */
public record Media(
        String id,
        WorkspaceId workspaceId,
        String fileName,
        String contentType,
        long sizeBytes,
        int width,
        int height,
        String sha256,
        Instant createdAt) {}
