package io.pincast.scheduler.publication;

import io.pincast.scheduler.publication.Decision.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** S2 to S4: claim, mark, heal, release. By time alone nothing ever goes back to {@code PLANNED} nor on to the next round. */
public final class Dispatching {
    private static final int MOST_DOUBLINGS = 10;

    private Dispatching() {}

    /**
     * The protocol's timers on this side; none of them carries safety.
     *
     * @param claimAhead how early a claim may be made; nothing is sent before it is due
     * @param claimLease after which a claim that nobody marked is taken up by anybody
     * @param resend after which an unanswered round is sent again first; doubles each time
     * @param resendMost what it doubles up to
     */
    public record Timers(Duration claimAhead, Duration claimLease, Duration resend, Duration resendMost) {}

    /** S2: freezes the round. */
    public static Optional<Decision> claim(
            Publication publication, Publication.Claim claim, Timers timers, Instant now) {
        return isDue(publication, timers, now)
                ? claimed(publication, publication.change(now).claimed(claim, now.plus(timers.claimLease())))
                : Optional.empty();
    }

    /** S2, by what the workspace wants: how long the round may take, and what is to follow an unclear answer, are frozen too. */
    public static Optional<Decision> claim(
            Publication publication, Publication.Claim claim, Holding.Terms terms, Timers timers, Instant now) {
        if (!isDue(publication, timers, now)) {
            return Optional.empty();
        }
        var byTerms = new Publication.Claim(claim.id(), claim.owner(), claim.claimedAt(), terms.afterUnclear());
        var notAfter = Holding.wantedAt(publication).plus(terms.giveUpAfter());
        return claimed(
                publication,
                publication
                        .change(now)
                        .claimed(byTerms, now.plus(timers.claimLease()))
                        .latest(notAfter));
    }

    private static Optional<Decision> claimed(Publication publication, PublicationChange change) {
        return Decision.change(publication, change, Effect.SEND_DUE);
    }

    private static boolean isDue(Publication publication, Timers timers, Instant now) {
        var dueAt = publication.dueAt();
        return publication.state() == PublicationState.PLANNED
                && dueAt != null
                && !dueAt.isAfter(now.plus(timers.claimAhead()));
    }

    /** S3: the broker has it. Losing this is no error. */
    public static Optional<Decision> mark(Publication publication, Timers timers, Instant now) {
        if (publication.state() != PublicationState.CLAIMED) {
            return Optional.empty();
        }
        return Decision.change(publication, publication.change(now).awaitingAnswer(now.plus(timers.resend())));
    }

    /** S4: nobody answered in time, so the same round is sent again, by whoever finds it. */
    public static Optional<Decision> heal(Publication publication, Timers timers, Instant now) {
        var actAt = publication.actAt();
        if (!publication.state().isUnderWay() || actAt == null || actAt.isAfter(now)) {
            return Optional.empty();
        }
        return Decision.change(
                publication,
                publication.change(now).sentAgain(now.plus(backOff(publication, timers))),
                again(publication));
    }

    /**
     * Gives a claim back. Only its owner may ask for this, and only before it called send.
     */
    public static Optional<Decision> release(Publication publication, Publication.Claim mine, Instant now) {
        if (!publication.isFreshlyClaimed() || publication.cancelRequested() || !mine.equals(publication.claim())) {
            return Optional.empty();
        }
        return Decision.change(publication, publication.change(now).become(PublicationState.PLANNED), Effect.WATCH);
    }

    /**
     * A person's decision closes a round that the publisher has ended already: revoking that round or sending it again would be
     * answered with what is known, and the decision would wait for ever.
     */
    private static Effect again(Publication publication) {
        if (publication.resolving()) {
            return Effect.SEND_RESOLUTION;
        }
        return publication.cancelRequested() ? Effect.SEND_REVOCATION : Effect.SEND_DUE;
    }

    private static Duration backOff(Publication publication, Timers timers) {
        // Not yet with the broker: more impatient than for a publisher that is at work.
        var first = publication.state() == PublicationState.CLAIMED ? timers.claimLease() : timers.resend();
        var doubled = first.multipliedBy(1L << Math.min(publication.resends(), MOST_DOUBLINGS));
        return doubled.compareTo(timers.resendMost()) < 0 ? doubled : timers.resendMost();
    }
}
