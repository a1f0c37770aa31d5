package io.pincast.scheduler.media;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored file, without its bytes.
 *
 * @param contentType by content, not by what the sender said
 * @param duration of a video
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
        @Nullable Duration duration,
        String sha256,
        Instant createdAt) {

    public boolean isVideo() {
        return contentType.startsWith("video/");
    }
}
