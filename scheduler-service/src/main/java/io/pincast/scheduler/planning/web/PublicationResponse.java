package io.pincast.scheduler.planning.web;

import io.pincast.scheduler.account.AccountState;
import io.pincast.scheduler.outlook.Estimate;
import io.pincast.scheduler.planning.web.PostResponse.EstimatePart;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostStatus;
import io.pincast.scheduler.post.PostView.PublicationView;
import io.pincast.scheduler.publication.Evidence;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.wording.Lateness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a post at one target. */
@Schema(name = "Publication")
record PublicationResponse(
        String id,
        String accountId,
        @Nullable String username,

        @Schema(
                description = "Only where the account cannot be published to until somebody connects it again",
                allowableValues = {"NEEDS_RECONNECT", "DISCONNECTED"})
        @Nullable
        String accountState,

        String boardId,
        @Nullable String boardName,
        @Nullable String boardSectionId,

        @Schema(
                allowableValues = {
                    "draft",
                    "scheduled",
                    "publishing",
                    "retrying",
                    "on-hold",
                    "published",
                    "failed",
                    "needs-attention",
                    "cancelling",
                    "cancelled"
                })
        String status,

        @Schema(description = "Number of the try, from 1") int round,

        @Schema(description = "When it was planned for") @Nullable
        Instant dueAt,

        @Schema(description = "When it is tried again") @Nullable
        Instant retryAt,

        @Nullable String pinId,
        @Nullable String pinUrl,

        @Schema(description = "PRODUCTION, SANDBOX or SIMULATOR") @Nullable
        String environment,

        @Nullable Instant publishedAt,

        @Schema(
                description =
                        "By how much it was published later than planned, where that is more than a minute; ISO 8601",
                type = "string",
                format = "duration",
                example = "PT14M")
        @Nullable
        Duration lateBy,

        @Schema(description = "The Pin was found on the board after an unclear answer") @Nullable
        Boolean adopted,

        @Schema(description = "The post was edited, but too late for this target: it shows the content from before")
        @Nullable
        Boolean olderContent,

        @Nullable ProblemPart problem,

        @Schema(description = "What was seen on the board while it was unclear whether the Pin exists") @Nullable
        List<EvidencePart> evidence,

        @Schema(description = "Where it cannot keep its time") @Nullable
        EstimatePart estimate) {

    static PublicationResponse of(
            PublicationView view, Post post, @Nullable AccountState account, @Nullable Estimate estimate) {
        var target = view.postTarget();
        var publication = view.publication();
        var pin = publication.map(Publication::pin);
        var schedule = post.schedule();
        return new PublicationResponse(
                view.id().value(),
                view.target().accountId(),
                target.username(),
                account == null || account == AccountState.CONNECTED ? null : account.name(),
                view.target().boardId(),
                target.boardName(),
                view.target().boardSectionId(),
                view.status().word(),
                publication.map(Publication::round).orElse(1),
                publication.map(Publication::intendedAt).orElse(schedule == null ? null : schedule.dueAt()),
                publication
                        .filter(found -> view.status() == PostStatus.RETRYING)
                        .map(Publication::dueAt)
                        .orElse(null),
                pin.map(Publication.Pin::id).orElse(null),
                pin.map(Publication.Pin::url).orElse(null),
                pin.map(Publication.Pin::environment).orElse(target.environment()),
                pin.map(Publication.Pin::publishedAt).orElse(null),
                publication.flatMap(PublicationResponse::lateBy).orElse(null),
                pin.filter(Publication.Pin::adopted)
                        .map(Publication.Pin::adopted)
                        .orElse(null),
                isOlder(publication, post) ? true : null,
                publication.map(Publication::problem).map(ProblemPart::of).orElse(null),
                publication
                        .map(Publication::evidence)
                        .filter(seen -> !seen.isEmpty())
                        .map(seen -> seen.stream().map(EvidencePart::of).toList())
                        .orElse(null),
                EstimatePart.of(estimate));
    }

    private static Optional<Duration> lateBy(Publication publication) {
        var pin = publication.pin();
        return pin == null ? Optional.empty() : Lateness.of(Holding.wantedAt(publication), pin.publishedAt());
    }

    private static boolean isOlder(Optional<Publication> publication, Post post) {
        return publication.filter(found -> !found.draft().equals(post.draft())).isPresent();
    }

    /** Why it did not happen, and what to do. */
    @Schema(name = "PublicationProblem")
    record ProblemPart(
            @Schema(example = "BOARD_NOT_FOUND") String code,
            @Schema(description = "What happened, in words") String detail,

            @Schema(description = "What to do now, in words") @Nullable
            String action,

            @Schema(description = "Pinterest's HTTP status") @Nullable
            Integer httpStatus,

            @Schema(description = "Pinterest's error code") @Nullable
            Integer pinterestCode,

            @Schema(description = "Pinterest's request id, to quote to its support") @Nullable
            String requestId) {

        static ProblemPart of(Problem problem) {
            return new ProblemPart(
                    problem.code(),
                    problem.detail(),
                    problem.action(),
                    problem.httpStatus(),
                    problem.pinterestCode(),
                    problem.requestId());
        }
    }

    /** One look at the board. */
    @Schema(name = "BoardEvidence")
    record EvidencePart(
            Instant readAt,
            int pinsSeen,
            @Schema(description = "Every page was read") boolean whole,

            @Schema(description = "Its absence counts: it began late enough, and was whole")
            boolean counted,

            @Schema(description = "Pins with this content") List<String> matches) {

        static EvidencePart of(Evidence evidence) {
            return new EvidencePart(
                    evidence.readAt(), evidence.pinsSeen(), evidence.whole(), evidence.counted(), evidence.matches());
        }
    }
}
