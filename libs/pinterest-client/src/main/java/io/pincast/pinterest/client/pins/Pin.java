package io.pincast.pinterest.client.pins;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Pin (schema {@code Pin}).
 *
 * @param createdAt whole seconds; null where Pinterest sent nothing that can be read as an instant
 * @param isOwner whether the account that asks owns it
 * @param pinMetrics only where the call asked for it
 */
public record Pin(
        String id,
        @Nullable String boardId,
        @Nullable String boardSectionId,
        @Nullable BoardOwner boardOwner,
        @Nullable String parentPinId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        @Nullable String dominantColor,
        @Nullable CreativeType creativeType,
        @Nullable PinMedia media,
        @Nullable Instant createdAt,
        @Nullable Boolean isOwner,
        @Nullable Boolean isStandard,
        @Nullable Boolean hasBeenPromoted,
        @Nullable PinMetrics pinMetrics) {
    public Pin {
        Objects.requireNonNull(id, "a Pin has an id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id of a Pin is blank");
        }
    }

    /** A Pin of which nothing else could be read. */
    static Pin withId(String id) {
        return new Pin(
                id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whose board the Pin is on. */
    public record BoardOwner(@Nullable String username) {}
}
