package io.pincast.scheduler.canary;

import io.pincast.scheduler.post.PostStatus;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.wording.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a canary has come.
 *
 * @param handedOver from its due instant until the broker had it; none before
 * @param published from its due instant until Pinterest's answer; none before
 * @param text in words
 */
public record Canary(
        String postId,
        PostStatus status,
        Instant dueAt,
        @Nullable Duration handedOver,
        @Nullable Duration published,
        @Nullable String pinUrl,
        String text) {

    /** Whether nothing more is to come. */
    public boolean isOver() {
        return status == PostStatus.PUBLISHED
                || status == PostStatus.FAILED
                || status == PostStatus.NEEDS_ATTENTION
                || status == PostStatus.CANCELLED;
    }

    static Canary of(PostView view, Optional<Duration> handedOver, Instant now) {
        var dueAt = Objects.requireNonNull(view.post().schedule(), "a canary is always scheduled")
                .dueAt();
        var publication = view.publications().getFirst().publication();
        var pin = publication.map(Publication::pin);
        var published = pin.map(made -> Duration.between(dueAt, made.publishedAt()));
        return new Canary(
                view.post().id().value(),
                view.status(),
                dueAt,
                handedOver.orElse(null),
                published.orElse(null),
                pin.map(Publication.Pin::url).orElse(null),
                published
                        .map(after -> "Published " + after.toMillis() + " ms after it was due.")
                        .orElseGet(() -> notPublished(view, publication, Duration.between(dueAt, now))));
    }

    private static String notPublished(PostView view, Optional<Publication> publication, Duration since) {
        var why = publication.map(Publication::problem).map(Problem::detail).map(detail -> " " + detail);
        return "Not published, " + Spoken.span(since) + " after it was due: "
                + view.status().word() + "." + why.orElse("");
    }
}
