package io.pincast.scheduler.media.web;

import io.pincast.scheduler.media.Media;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored file. */
@Schema(name = "Media")
record MediaResponse(
        String id,
        String fileName,

        @Schema(description = "By content, not by name", example = "video/mp4")
        String contentType,

        long sizeBytes,
        int width,
        int height,
        @Schema(description = "Of a video") @Nullable Double durationSeconds,
        @Schema(description = "Of the bytes, in hex") String sha256,
        Instant createdAt) {

    static MediaResponse of(Media media) {
        return new MediaResponse(
                media.id(),
                media.fileName(),
                media.contentType(),
                media.sizeBytes(),
                media.width(),
                media.height(),
                media.duration() == null ? null : media.duration().toMillis() / 1000.0,
                media.sha256(),
                media.createdAt());
    }
}
