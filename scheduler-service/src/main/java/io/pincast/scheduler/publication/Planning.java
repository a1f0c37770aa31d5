package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.CANCELLED;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.FactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** S1 and S5: what a change of the plan does to a publication. Until the claim it wins; afterwards only a cancel is asked for. */
public final class Planning {

    private Planning() {}

    /**
     * What a post says of one of its targets.
     *
     * @param revision of the post; a publication that was written from this one or a newer one is left alone
     * @param intendedAt when; none where the target was taken off the post
     */
    public record Wish(
            WorkspaceId workspaceId,
            PostId postId,
            Target target,
            long revision,
            PinDraft draft,
            @Nullable Instant intendedAt,
            @Nullable Instant notAfter,
            boolean cancelled) {

        public PublicationId publicationId() {
            return PublicationId.of(postId, target);
        }
    }

    /**
     * Writes a wish into its publication.
     *
     * @param again after which time the revocation is sent again if no answer comes
     * @return nothing where there is nothing to change, or it is too late
     */
    public static Optional<Decision> on(@Nullable Publication publication, Wish wish, Duration again, Instant now) {
        if (publication == null) {
            return Optional.of(insert(wish, now));
        }
        if (publication.revision() >= wish.revision()) {
            return Optional.empty();
        }
        return wish.cancelled() ? cancel(publication, wish, again, now) : replan(publication, wish, now);
    }

    /** Also a cancelled one is written: a slower writer of an older revision must find it. */
    private static Decision insert(Wish wish, Instant now) {
        return Decision.insert(
                new Publication(
                        wish.publicationId(),
                        wish.workspaceId(),
                        wish.postId(),
                        wish.target(),
                        wish.cancelled() ? CANCELLED : PLANNED,
                        1,
                        1,
                        wish.revision(),
                        wish.draft(),
                        wish.intendedAt(),
                        wish.intendedAt(),
                        wish.notAfter(),
                        null,
                        wish.cancelled(),
                        0,
                        null,
                        null,
                        0,
                        List.of(),
                        false,
                        null,
                        null,
                        List.of(),
                        now),
                Effect.WATCH);
    }

    private static Optional<Decision> cancel(Publication publication, Wish wish, Duration again, Instant now) {
        var change = publication.change(now).spreadFrom(wish.revision());
        return switch (publication.state()) {
            case PLANNED, HELD ->
                Decision.change(publication, change.cancelRemembered().become(CANCELLED))
                        .map(decision -> decision.telling(FactKind.CANCELLED, publication.round()));
            case CLAIMED, DISPATCHED ->
                Decision.change(publication, change.cancelRequested(now.plus(again)), Effect.SEND_REVOCATION);
            // No round is open. Remembered, so that nobody asks for another one.
            case FAILED, UNCONFIRMED -> Decision.change(publication, change.cancelRemembered());
            case PUBLISHED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<Decision> replan(Publication publication, Wish wish, Instant now) {
        var change = publication.change(now).spreadFrom(wish.revision(), wish.draft());
        return switch (publication.state()) {
            case PLANNED ->
                Decision.change(
                        publication,
                        change.due(wish.intendedAt(), dueAt(publication, wish), wish.notAfter()),
                        Effect.WATCH);
            case HELD ->
                isMoved(publication, wish) ? release(publication, wish, change) : Decision.change(publication, change);
            // Its round is closed; the next one, which a person must ask for, shows the new content.
            case FAILED -> Decision.change(publication, change);
            case CLAIMED, DISPATCHED, UNCONFIRMED, PUBLISHED, CANCELLED -> Optional.empty();
        };
    }

    /** A person's new time is the word that was waited for. */
    private static Optional<Decision> release(Publication publication, Wish wish, PublicationChange change) {
        var released = Decision.change(
                publication,
                change.due(wish.intendedAt(), wish.intendedAt(), wish.notAfter())
                        .become(PLANNED)
                        .because(null, List.of()),
                Effect.WATCH);
        // Without an instant its target was taken off the post.
        return wish.intendedAt() == null
                ? released
                : released.map(decision -> decision.telling(FactKind.RELEASED, publication.round()));
    }

    /** An edit leaves the instant of a retry as it is; a new plan moves it. */
    private static @Nullable Instant dueAt(Publication publication, Wish wish) {
        return isMoved(publication, wish) || publication.dueAt() == null ? wish.intendedAt() : publication.dueAt();
    }

    private static boolean isMoved(Publication publication, Wish wish) {
        return wish.intendedAt() == null || !wish.intendedAt().equals(publication.intendedAt());
    }
}
