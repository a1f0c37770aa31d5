package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Happening.Verdict;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.ledger.Transition;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message of the scheduler's makes of a publication. Delivered twice, late or out of order it changes nothing more. */
public final class Intake {
    private static final Setback SAME_CONTENT = Trouble.SAME_CONTENT_UNDER_WAY.setback(
            "Another Pin with the same words is being published to the same board right now; two at once could not be told apart.",
            null);
    private final Timers timers;

    public Intake(Timers timers) {
        this.timers = timers;
    }

    /** P1: a round is due. */
    public Decision due(Optional<Publication> known, Due due, boolean contentUnderWay, Instant now) {
        if (known.isEmpty()) {
            return open(Transition.ofUnknown(due.subject(), now), due, contentUnderWay, now);
        }
        var publication = known.get();
        if (opensAnew(publication, due.round())) {
            return open(Transition.of(publication, now), due, contentUnderWay, now);
        }
        return answerAgain(publication, due.round(), now);
    }

    private Decision open(Transition transition, Due due, boolean contentUnderWay, Instant now) {
        transition.round(due.round(), due.order());
        if (contentUnderWay) {
            return Verdicts.give(transition, SAME_CONTENT, now).decide();
        }
        transition.to(PublicationState.PREPARED);
        due.waiting().ifPresent(transition::tell);
        // Where nobody here takes it up, whoever looks next does.
        return (due.taken()
                        ? transition.held(now.plus(timers.lease()), timers.clockDifference())
                        : transition.released(now))
                .decide();
    }

    /** P2: the user cancelled after the claim. */
    public Decision revocation(Optional<Publication> known, Subject subject, int round, Instant now) {
        if (known.isEmpty()) {
            return revoke(Transition.ofUnknown(subject, now).round(round, null));
        }
        var publication = known.get();
        if (opensAnew(publication, round)) {
            // It overtook the message that it revokes.
            return revoke(Transition.of(publication, now).round(round, null));
        }
        if (publication.round() == round && publication.state() == PublicationState.PREPARED) {
            return revoke(Transition.of(publication, now).taken());
        }
        return answerAgain(publication, round, now);
    }

    private static Decision revoke(Transition transition) {
        return transition
                .to(PublicationState.REVOKED)
                .released(null)
                .answer(new Happening.Revoked())
                .decide();
    }

    /** A due message that nobody can read, known by its headers alone. */
    public Decision unreadable(Optional<Publication> known, Subject subject, int round, Reason reason, Instant now) {
        if (known.isEmpty()) {
            return fail(Transition.ofUnknown(subject, now).round(round, null), reason);
        }
        var publication = known.get();
        return opensAnew(publication, round)
                ? fail(Transition.of(publication, now).round(round, null), reason)
                : answerAgain(publication, round, now);
    }

    private static Decision fail(Transition transition, Reason reason) {
        return transition
                .to(PublicationState.FAILED)
                .released(null)
                .answer(new Happening.Failed(reason))
                .decide();
    }

    /**
     * S7: a person decided.
     *
     * @param pinOfAnother whether the Pin that the person found is another publication's
     */
    public Decision resolution(Optional<Publication> known, Resolution resolution, boolean pinOfAnother, Instant now) {
        if (known.isEmpty() || known.get().round() != resolution.round()) {
            return new Decision.Nothing("a decision about a round that is not this one");
        }
        var publication = known.get();
        var verdict = resolved(publication, resolution, pinOfAnother, now);
        return verdict == null
                ? answerAgain(publication, resolution.round(), now)
                : Transition.of(publication, now)
                        .to(Verdicts.stateOf(verdict))
                        .streak(0)
                        .released(null)
                        .answer(verdict)
                        .decide();
    }

    private static @Nullable Verdict resolved(
            Publication publication, Resolution resolution, boolean pinOfAnother, Instant now) {
        var unconfirmed = publication.state() == PublicationState.UNCONFIRMED;
        var failed = publication.state() == PublicationState.FAILED;
        return switch (resolution.choice()) {
            case Resolution.TryAgain _
            when unconfirmed || failed ->
                new Happening.Deferred(
                        now, null, Reason.of("ASKED_TO_TRY_AGAIN", "Somebody asked to try again.", null));
            case Resolution.GiveUp _
            when unconfirmed ->
                new Happening.Failed(Reason.of("GIVEN_UP", "Somebody decided that it was not published.", null));
            case Resolution.Found(var pinId) when unconfirmed -> found(publication, pinId, pinOfAnother, now);
            default -> null;
        };
    }

    private static Verdict found(Publication publication, String pinId, boolean pinOfAnother, Instant now) {
        if (pinOfAnother) {
            return new Happening.Unconfirmed(
                    Reason.of(
                            "PIN_OF_ANOTHER_PUBLICATION",
                            "The Pin " + pinId + " was made by another publication.",
                            "Open the board on Pinterest and look for a second Pin; if there is none, try again."),
                    publication.history().reads());
        }
        var environment = publication.lastAttempt().orElseThrow().environment();
        return new Happening.Published(pinId, environment, now, true);
    }

    private static boolean opensAnew(Publication publication, int round) {
        return publication.state() == PublicationState.DEFERRED && round > publication.round();
    }

    private static Decision answerAgain(Publication publication, int round, Instant now) {
        if (publication.state() == PublicationState.PUBLISHED
                || (publication.round() == round && !publication.state().isOpen())) {
            return Transition.of(publication, now).answerAgain().decide();
        }
        return new Decision.Nothing(
                "round " + round + " meets round " + publication.round() + ", " + publication.state());
    }

    /**
     * A round to open.
     *
     * @param taken whether this replica goes to work on it at once
     * @param waiting what there is to tell, where others go first
     */
    public record Due(Subject subject, int round, Order order, boolean taken, Optional<Happening.Waiting> waiting) {}
}
