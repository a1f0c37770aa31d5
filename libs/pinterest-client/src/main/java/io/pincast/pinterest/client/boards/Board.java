package io.pincast.pinterest.client.boards;

import io.pincast.pinterest.client.json.Tolerant;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A board (schema {@code Board}).
 *
 * @param boardPinsModifiedAt when a Pin was last added to it or taken away
 */
public record Board(
        String id,
        String name,
        @Nullable String description,
        @Nullable BoardOwner owner,
        @Nullable BoardPrivacy privacy,
        @Nullable Integer pinCount,
        @Nullable Integer followerCount,
        @Nullable Integer collaboratorCount,
        @Nullable Instant createdAt,
        @Nullable Instant boardPinsModifiedAt,
        @Nullable BoardMedia media,
        @Nullable Boolean isAdsOnly) {
    public Board {
        Objects.requireNonNull(id, "a board has an id");
        Objects.requireNonNull(name, "a board has a name");
    }

    /** Whose board it is: for a group board not always the account that lists it. */
    public record BoardOwner(@Nullable String username) {}

    /** Pictures of a board. */
    public record BoardMedia(@Nullable String imageCoverUrl, List<String> pinThumbnailUrls) {
        public BoardMedia {
            pinThumbnailUrls = Tolerant.list(pinThumbnailUrls);
        }
    }
}
