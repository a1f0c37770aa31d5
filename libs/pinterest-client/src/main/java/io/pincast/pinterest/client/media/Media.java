package io.pincast.pinterest.client.media;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A video at Pinterest and how far it is (schema {@code Media}); a failure comes without a reason. */
public record Media(
        String mediaId,
        @Nullable String mediaType,
        @Nullable MediaStatus status) {
    public Media {
        Objects.requireNonNull(mediaId, "a medium has an id");
    }
}
