package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Attempt;
import io.pincast.publisher.ledger.Attempt.Outcome;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a round that is held to what its one request proved. Whoever no longer holds it writes nothing, but for a Pin that is proven. */
public final class Sending {
    static final Reason INTERRUPTED = Reason.of(
            "INTERRUPTED",
            "The part of Pincast that was publishing it stopped in the middle; whether Pinterest got it is being found out.",
            null);
    private final Timers timers;

    public Sending(Timers timers) {
        this.timers = timers;
    }

    /** P7, and P3's lapsed lease: whoever finds the work unheld takes it over. A request that may have left is never sent anew. */
    public Decision takeOver(Optional<Publication> known, Instant now) {
        var publication = known.orElse(null);
        if (publication == null || !isDue(publication, now)) {
            return new Decision.Nothing("held by somebody, or nothing to do yet");
        }
        var transition = Transition.of(publication, now).taken();
        switch (publication.state()) {
            case PREPARED, PUBLISHED -> transition.to(publication.state());
            case SENDING -> doubt(transition, publication, now);
            case RECONCILING -> transition.to(PublicationState.RECONCILING);
            case DEFERRED, FAILED, UNCONFIRMED, REVOKED -> {
                return new Decision.Nothing("the round has ended");
            }
        }
        return hold(transition, now).decide();
    }

    private boolean isDue(Publication publication, Instant now) {
        var actAt = publication.times().actAt();
        var leaseUntil = publication.times().leaseUntil();
        return actAt != null
                && !actAt.isAfter(now)
                && (leaseUntil == null
                        || leaseUntil.plus(timers.clockDifference()).isBefore(now));
    }

    private static void doubt(Transition transition, Publication publication, Instant now) {
        publication.lastAttempt().ifPresent(attempt -> {
            var lasted = Duration.between(attempt.armedAt(), now).toMillis();
            transition.ended(
                    attempt.round(), attempt.epoch(), new Attempt.End(now, lasted, Outcome.UNKNOWN, INTERRUPTED, null));
        });
        transition.to(PublicationState.RECONCILING).doubted();
    }

    /** P3: not in this round. */
    public Decision notNow(Optional<Publication> known, Held held, Setback setback, Instant now) {
        return heldIn(PublicationState.PREPARED, known, held)
                .map(publication -> Verdicts.give(Transition.of(publication, now), setback, now)
                        .decide())
                .orElseGet(Sending::notMine);
    }

    /** What there is to do before a round may be sent: it may be too late for it. */
    public static Optional<Setback> checkTime(Publication publication, Instant now) {
        var order = publication.requireOrder();
        return now.isAfter(order.notAfter())
                ? Optional.of(Trouble.TOO_LATE.setback(
                        "It was due at " + order.dueAt() + " and could not be published by " + order.notAfter() + ".",
                        "Choose a new time for it if it is still wanted."))
                : Optional.empty();
    }

    /**
     * P4: the second conditional write before anything is sent.
     *
     * @param armedAt read before this
     */
    public Decision arm(Optional<Publication> known, Held held, String environment, Instant armedAt) {
        return heldIn(PublicationState.PREPARED, known, held)
                .map(publication -> hold(Transition.of(publication, armedAt), armedAt)
                        .to(PublicationState.SENDING)
                        .armed(
                                new Attempt(held.round(), held.epoch(), environment, armedAt, null),
                                timers.quietAt(armedAt))
                        .tell(new Happening.Started(armedAt))
                        .decide())
                .orElseGet(Sending::notMine);
    }

    /** P6: what the request proved. */
    public Decision outcome(Optional<Publication> known, Held held, CallOutcome outcome, Instant now) {
        return switch (outcome) {
            case CallOutcome.Published published ->
                known.map(publication -> published(publication, held, published, now))
                        .orElseGet(Sending::notMine);
            case CallOutcome.NotCreated(var setback, var call) ->
                heldIn(PublicationState.SENDING, known, held)
                        .map(publication -> Verdicts.give(
                                        Transition.of(publication, now)
                                                .ended(
                                                        held.round(),
                                                        held.epoch(),
                                                        end(Outcome.NOT_CREATED, setback.reason(), call, now)),
                                        setback,
                                        now)
                                .decide())
                        .orElseGet(Sending::notMine);
            case CallOutcome.Unknown(var reason, var call) ->
                heldIn(PublicationState.SENDING, known, held)
                        .map(publication -> hold(Transition.of(publication, now), now)
                                .ended(held.round(), held.epoch(), end(Outcome.UNKNOWN, reason, call, now))
                                .to(PublicationState.RECONCILING)
                                .doubted()
                                .decide())
                        .orElseGet(Sending::notMine);
        };
    }

    private Decision published(Publication publication, Held held, CallOutcome.Published published, Instant now) {
        if (publication.state() == PublicationState.REVOKED) {
            return notMine();
        }
        var transition = Transition.of(publication, now)
                .ended(held.round(), held.epoch(), end(Outcome.PUBLISHED, null, published.call(), now));
        if (publication.state() == PublicationState.PUBLISHED) {
            var other = publication.pinId().orElseThrow();
            return other.equals(published.pinId())
                    ? notMine()
                    : transition
                            .tell(new Happening.PossibleDuplicate(List.of(other, published.pinId())))
                            .decide();
        }
        var environment = publication.history().attempts().stream()
                .filter(attempt -> attempt.round() == held.round() && attempt.epoch() == held.epoch())
                .findFirst()
                .or(publication::lastAttempt)
                .orElseThrow()
                .environment();
        return Verdicts.publish(
                        transition,
                        held.round(),
                        new Happening.Published(published.pinId(), environment, now, false),
                        timers,
                        now)
                .decide();
    }

    /** The holder cannot go on, and nothing is on its way: whoever looks next takes it at once. */
    public Decision release(Optional<Publication> known, Held held, Instant now) {
        return known.filter(publication -> held.holds(publication) && publication.state() != PublicationState.SENDING)
                .filter(publication -> publication.times().leaseUntil() != null)
                .map(publication ->
                        Transition.of(publication, now).released(now).decide())
                .orElseGet(Sending::notMine);
    }

    private Transition hold(Transition transition, Instant now) {
        return transition.held(now.plus(timers.lease()), timers.clockDifference());
    }

    private static Attempt.End end(Outcome outcome, @Nullable Reason reason, CallOutcome.Call call, Instant now) {
        return new Attempt.End(now, call.duration().toMillis(), outcome, reason, call.requestId());
    }

    private static Optional<Publication> heldIn(PublicationState state, Optional<Publication> known, Held held) {
        return known.filter(publication -> held.holds(publication) && publication.state() == state);
    }

    private static Decision notMine() {
        return new Decision.Nothing("somebody else has the round now, or it has ended");
    }
}
