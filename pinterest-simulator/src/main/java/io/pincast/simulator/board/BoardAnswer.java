package io.pincast.simulator.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The description's {@code Board}. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(Include.ALWAYS)
record BoardAnswer(
        String id,
        String name,
        @Nullable String description,
        Owner owner,
        @JsonInclude(Include.NON_NULL) @Nullable BoardPrivacy privacy,
        boolean isAdsOnly,
        int pinCount,
        int followerCount,
        int collaboratorCount,
        String createdAt,
        String boardPinsModifiedAt,
        Media media) {

    /** {@code BoardOwner}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Owner(String username) {}

    /** {@code BoardMedia}. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.ALWAYS)
    record Media(@Nullable String imageCoverUrl, List<String> pinThumbnailUrls) {}

    /** The answer to a change knows no PROTECTED ({@code BoardWithUpdatePrivacy}): it is left out. */
    BoardAnswer asChanged() {
        return privacy != BoardPrivacy.PROTECTED
                ? this
                : new BoardAnswer(
                        id,
                        name,
                        description,
                        owner,
                        null,
                        isAdsOnly,
                        pinCount,
                        followerCount,
                        collaboratorCount,
                        createdAt,
                        boardPinsModifiedAt,
                        media);
    }
}
