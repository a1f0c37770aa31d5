package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.CANCELLED;
import static io.pincast.scheduler.publication.PublicationState.CLAIMED;
import static io.pincast.scheduler.publication.PublicationState.FAILED;
import static io.pincast.scheduler.publication.PublicationState.HELD;
import static io.pincast.scheduler.publication.PublicationState.PUBLISHED;
import static io.pincast.scheduler.publication.PublicationState.UNCONFIRMED;

import io.pincast.scheduler.publication.Answer.Deferred;
import io.pincast.scheduler.publication.Answer.Failed;
import io.pincast.scheduler.publication.Answer.Published;
import io.pincast.scheduler.publication.Answer.Revoked;
import io.pincast.scheduler.publication.Answer.Unconfirmed;
import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.FactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** S6: the publisher's answers. An answer that was taken already, or that is about an older round, changes nothing. */
public final class Answering {

    private Answering() {}

    public static Optional<Decision> on(Publication publication, Answer answer, Instant now) {
        return taken(publication, answer, now).map(decision -> withDispatch(publication, answer, decision));
    }

    private static Optional<Decision> taken(Publication publication, Answer answer, Instant now) {
        // Proof beats belief: a Pin that exists is taken in every state, of this round or an older one.
        if (answer instanceof Published published) {
            return published(publication, published, now);
        }
        if (!isAwaited(publication, answer)) {
            return Optional.empty();
        }
        var change = publication.change(now).answered(answer.seq());
        return switch (answer) {
            case Published published -> published(publication, published, now);
            case Deferred deferred -> deferred(publication, deferred, change);
            case Failed(var _, var _, var problem) ->
                Decision.change(publication, change.become(FAILED).because(problem, List.of()));
            case Unconfirmed(var _, var _, var problem, var evidence) ->
                Decision.change(publication, change.become(UNCONFIRMED).because(problem, evidence));
            case Revoked _ -> cancelled(publication, change);
        };
    }

    /** In {@code CLAIMED} too: an answer may be faster than the mark. */
    private static boolean isAwaited(Publication publication, Answer answer) {
        return publication.state().isUnderWay()
                && answer.round() == publication.round()
                && answer.seq() > publication.seq();
    }

    private static Optional<Decision> published(Publication publication, Published answer, Instant now) {
        if (publication.state() == PUBLISHED || answer.round() > publication.round()) {
            return Optional.empty();
        }
        return Decision.change(
                publication, publication.change(now).answered(answer.seq()).published(answer.pin()));
    }

    private static Optional<Decision> deferred(Publication publication, Deferred answer, PublicationChange change) {
        if (publication.cancelRequested()) {
            return cancelled(publication, change);
        }
        var next = change.nextRound(answer.retryAt(), answer.slotAt())
                .latest(latest(publication, answer))
                .because(answer.problem(), List.of());
        return Holding.isOfAccount(answer.problem().code())
                ? held(publication, next)
                : Decision.change(publication, next, Effect.WATCH);
    }

    /** By no instant: until the account is connected again. */
    private static Optional<Decision> held(Publication publication, PublicationChange next) {
        return Decision.change(publication, next.become(HELD))
                .map(decision -> decision.telling(FactKind.HELD, publication.round() + 1));
    }

    /** A person who says "try again" gives the new round as long as the plan had given the first. */
    private static @Nullable Instant latest(Publication publication, Deferred answer) {
        var intendedAt = publication.intendedAt();
        var notAfter = publication.notAfter();
        if (!publication.resolving() || intendedAt == null || notAfter == null) {
            return notAfter;
        }
        return answer.retryAt().plus(Duration.between(intendedAt, notAfter));
    }

    private static Optional<Decision> cancelled(Publication publication, PublicationChange change) {
        return Decision.change(publication, change.become(CANCELLED))
                .map(decision -> decision.telling(FactKind.CANCELLED, publication.round()));
    }

    /** An answer proves the dispatch whose mark it overtook; then nobody else tells of it. */
    private static Decision withDispatch(Publication publication, Answer answer, Decision decision) {
        if (publication.state() != CLAIMED || answer.round() != publication.round()) {
            return decision;
        }
        return decision.tellingFirst(FactKind.DISPATCHED, publication.round());
    }
}
