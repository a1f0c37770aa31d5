package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Attempt;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Happening.Verdict;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Transition;
import io.pincast.publisher.publication.Setback.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a round ends. */
final class Verdicts {
    private static final Backoff SPREAD = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private Verdicts() {}

    static PublicationState stateOf(Verdict verdict) {
        return switch (verdict) {
            case Happening.Published _ -> PublicationState.PUBLISHED;
            case Happening.Deferred _ -> PublicationState.DEFERRED;
            case Happening.Failed _ -> PublicationState.FAILED;
            case Happening.Unconfirmed _ -> PublicationState.UNCONFIRMED;
            case Happening.Revoked _ -> PublicationState.REVOKED;
        };
    }

    /** Ends the round for a setback: later again, or for good. */
    static Transition give(Transition transition, Setback setback, Instant now) {
        var publication = transition.current();
        var before = inARow(publication, setback.reason());
        var verdict = verdict(publication, setback, before, now);
        return transition
                .to(stateOf(verdict))
                .streak(verdict instanceof Happening.Deferred ? before + 1 : 0)
                .released(null)
                .answer(verdict);
    }

    private static Verdict verdict(Publication publication, Setback setback, int before, Instant now) {
        var seed = 31L * publication.id().hashCode() + publication.round();
        return switch (setback.reaction()) {
            case Reaction.Fail _ -> new Happening.Failed(setback.reason());
            case Reaction.Retry(var backoff, var most) ->
                before >= most
                        ? new Happening.Failed(setback.reason())
                        : deferred(publication, setback.reason(), now.plus(backoff.delay(before, seed)), null);
            case Reaction.RenewToken(var backoff, var most) ->
                before >= most
                        ? new Happening.Failed(setback.reason())
                        : deferred(publication, setback.reason(), now.plus(backoff.delay(before, seed)), null);
            case Reaction.RetryAfter(var delay) ->
                deferred(publication, setback.reason(), now.plus(delay).plus(SPREAD.delay(0, seed)), null);
            case Reaction.CoolDown(var backoff) ->
                deferred(publication, setback.reason(), now.plus(backoff.delay(before, seed)), null);
            // However late: whoever holds it says what is too late for it.
            case Reaction.Hold(var lookAgain) -> new Happening.Deferred(now.plus(lookAgain), null, setback.reason());
            case Reaction.RetryAt(var at, var slotAt) -> deferred(publication, setback.reason(), at, slotAt);
        };
    }

    private static Verdict deferred(Publication publication, Reason reason, Instant retryAt, @Nullable Instant slotAt) {
        var order = publication.order();
        if (order != null && retryAt.isAfter(order.notAfter())) {
            return new Happening.Failed(reason.and(
                    "No time is left to try again: it was to be published by " + order.notAfter() + " at the latest.",
                    "Choose a new time for it if it is still wanted."));
        }
        return new Happening.Deferred(retryAt, slotAt, reason);
    }

    /** How often in a row a round was deferred for this very reason. */
    private static int inARow(Publication publication, Reason reason) {
        var last = publication.answer();
        return last != null
                        && last.happening() instanceof Happening.Deferred deferred
                        && deferred.reason().code().equals(reason.code())
                ? publication.history().streak()
                : 0;
    }

    /**
     * The Pin is proven. Where more than one request may have made one, the board is watched for a while.
     *
     * @param round in which the request was sent
     */
    static Transition publish(
            Transition transition, int round, Happening.Published published, Timers timers, Instant now) {
        return transition
                .to(PublicationState.PUBLISHED)
                .streak(0)
                .released(maySeeTwo(transition.attempts()) ? now.plus(timers.listing()) : null)
                .answer(round, published);
    }

    private static boolean maySeeTwo(List<Attempt> attempts) {
        return attempts.stream()
                        .filter(attempt ->
                                attempt.end() == null || attempt.end().outcome() != Attempt.Outcome.NOT_CREATED)
                        .count()
                > 1;
    }
}
