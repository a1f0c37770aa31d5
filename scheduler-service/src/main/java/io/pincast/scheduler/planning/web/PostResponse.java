package io.pincast.scheduler.planning.web;

import io.pincast.scheduler.account.AccountState;
import io.pincast.scheduler.draft.DraftCover;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.outlook.Estimate;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.schedule.Schedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post, and what became of it. */
@Schema(name = "Post")
record PostResponse(
        String id,

        @Schema(
                allowableValues = {
                    "draft",
                    "scheduled",
                    "publishing",
                    "retrying",
                    "on-hold",
                    "published",
                    "partially-published",
                    "failed",
                    "needs-attention",
                    "cancelling",
                    "cancelled"
                })
        String status,

        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        List<MediaPart> media,

        @Schema(description = "What stands for a video until it plays") @Nullable
        CoverPart cover,

        @Nullable SchedulePart schedule,
        List<PublicationResponse> publications,

        @Schema(description = "Rises with every change of the plan; also the ETag")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Where it cannot keep its time: of the publication that will be the last") @Nullable
        EstimatePart estimate) {

    static PostResponse of(PostView view, Map<String, AccountState> accounts, Map<PublicationId, Estimate> estimates) {
        var post = view.post();
        var draft = post.draft();
        var schedule = post.schedule();
        return new PostResponse(
                post.id().value(),
                view.status().word(),
                draft.title(),
                draft.description(),
                draft.link(),
                draft.altText(),
                draft.media().stream().map(MediaPart::of).toList(),
                CoverPart.of(draft.cover()),
                schedule == null ? null : SchedulePart.of(schedule),
                view.publications().stream()
                        .map(publication -> PublicationResponse.of(
                                publication,
                                post,
                                accounts.get(publication.target().accountId()),
                                estimates.get(publication.id())))
                        .toList(),
                post.revision(),
                post.createdAt(),
                post.updatedAt(),
                EstimatePart.of(last(view, estimates)));
    }

    private static @Nullable Estimate last(PostView view, Map<PublicationId, Estimate> estimates) {
        return view.publications().stream()
                .flatMap(publication -> Optional.ofNullable(estimates.get(publication.id())).stream())
                .max(Comparator.comparing(Estimate::expectedAt))
                .orElse(null);
    }

    /** About when, and why not when it was planned. */
    @Schema(name = "Estimate")
    record EstimatePart(
            Instant expectedAt,
            @Schema(description = "In words") String because) {

        static @Nullable EstimatePart of(@Nullable Estimate estimate) {
            return estimate == null ? null : new EstimatePart(estimate.expectedAt(), estimate.because());
        }
    }

    /** An image of it, or its video. */
    @Schema(name = "PostMedia")
    record MediaPart(
            String id,
            String contentType,
            long sizeBytes,

            @Schema(description = "Its own, in a carousel") @Nullable
            String title,

            @Schema(description = "Its own, in a carousel") @Nullable
            String description,

            @Schema(description = "Its own, in a carousel") @Nullable
            String link) {
        static MediaPart of(DraftMedia media) {
            var slide = media.slide();
            return new MediaPart(
                    media.mediaId(),
                    media.contentType(),
                    media.sizeBytes(),
                    slide == null ? null : slide.title(),
                    slide == null ? null : slide.description(),
                    slide == null ? null : slide.link());
        }
    }

    /** One of the two. */
    @Schema(name = "Cover")
    record CoverPart(
            @Schema(description = "An uploaded image") @Nullable
            String mediaId,

            @Schema(description = "The frame at this second") @Nullable
            Integer keyFrameSeconds) {
        static @Nullable CoverPart of(@Nullable DraftCover cover) {
            if (cover == null) {
                return null;
            }
            var image = cover.image();
            return new CoverPart(image == null ? null : image.mediaId(), cover.keyFrameSeconds());
        }
    }

    /**
     * When.
     *
     * @param resolvedAt the instant that what was entered means; the same as {@code dueAt}
     */
    @Schema(name = "Schedule")
    record SchedulePart(
            Instant dueAt,

            @Schema(description = "The instant that what was entered means")
            Instant resolvedAt,

            @Schema(description = "Where a local time was entered") @Nullable
            EnteredPart entered,

            @Schema(
                    description =
                            "GAP: the clocks skip this local time, so it was moved forward by as much. OVERLAP: they show it twice, so the first was taken",
                    allowableValues = {"GAP", "OVERLAP"})
            @Nullable
            String dstAdjustment) {

        static SchedulePart of(Schedule schedule) {
            var entered = schedule.entered();
            var adjustment = schedule.dstAdjustment();
            return new SchedulePart(
                    schedule.dueAt(),
                    schedule.dueAt(),
                    entered == null
                            ? null
                            : new EnteredPart(
                                    entered.localDateTime(), entered.timeZone().getId()),
                    adjustment == null ? null : adjustment.name());
        }
    }

    /** What was entered. */
    @Schema(name = "EnteredTime")
    record EnteredPart(
            @Schema(type = "string", example = "2026-12-24T10:00:00")
            LocalDateTime localDateTime,

            String timeZone) {}
}
