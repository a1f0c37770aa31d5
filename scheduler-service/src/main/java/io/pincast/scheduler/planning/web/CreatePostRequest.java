package io.pincast.scheduler.planning.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.planning.PostContent;
import io.pincast.scheduler.planning.web.PostMediaRequest.CoverRequest;
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

        @Schema(
                description =
                        "One image, two to five images of equal size for a carousel, or one video. Either this or media")
        @Nullable
        List<@NotNull(message = "is no id of an image or video.") String> mediaIds,

        @Schema(description = "The same, with texts for each image of a carousel. Either this or mediaIds") @Nullable
        List<@Valid @NotNull(message = "is no file.") PostMediaRequest> media,

        @Schema(description = "Of a video, which cannot be scheduled without") @Valid @Nullable
        CoverRequest cover,

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
                PostMediaRequest.chosen(media, mediaIds, cover).orElseThrow(CreatePostRequest::noMedia),
                targets.stream().map(TargetRequest::toTarget).toList());
    }

    private static ProblemException noMedia() {
        return ProblemException.invalid(
                "/mediaIds", "mediaIds is missing: upload a file by POST /api/v1/media and name its id.");
    }

    Optional<ScheduleWish> toWish() {
        return Optional.ofNullable(schedule).map(given -> given.toWish("/schedule"));
    }
}
