package io.pincast.scheduler.planning.web;

import io.pincast.scheduler.planning.PostContent;
import io.pincast.scheduler.schedule.ScheduleWish;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post to be made. */
@Schema(name = "CreatePostRequest")
record CreatePostRequest(
        @Schema(description = "At most 100 characters") @Nullable
        String title,

        @Schema(description = "At most 800 characters") @Nullable
        String description,

        @Schema(description = "A web address, at most 2048 characters") @Nullable
        String link,

        @Schema(description = "What the image shows, for those who do not see it; at most 500 characters") @Nullable
        String altText,

        @Schema(description = "One image, or two to five for a carousel")
        @NotNull(message = "is missing: upload an image by POST /api/v1/media and name its id.")
        List<@NotNull(message = "is no id of an image.") String> mediaIds,

        @Schema(description = "Where it goes; may stay empty until the post is scheduled")
        @NotNull(message = "is missing: name the targets, the boards to go to.")
        List<@Valid @NotNull(message = "is no target.") TargetRequest> targets,

        @Schema(description = "When; without it the post is a draft") @Valid @Nullable
        ScheduleRequest schedule) {

    PostContent toContent() {
        return new PostContent(
                title,
                description,
                link,
                altText,
                mediaIds,
                targets.stream().map(TargetRequest::toTarget).toList());
    }

    Optional<ScheduleWish> toWish() {
        return Optional.ofNullable(schedule).map(given -> given.toWish("/schedule"));
    }
}
