package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Evidence;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Transition;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by reading the board what became of a request. A Pin that is found is proof; that none is found proves something only
 * where the reading began after nothing could come any more, was whole, and was repeated longer than Pinterest takes to list.
 */
public final class Reconciliation {
    private static final Reason TOO_LATE_TO_BE_ITS_OWN = Reason.of(
            "PIN_CAME_LATER",
            "A Pin with the same words is on the board, but it was made later than this one could have been; it may be another post's.",
            "Open the board on Pinterest. If the Pin is this one, say so; if not, try again or give up.");
    private final Timers timers;

    public Reconciliation(Timers timers) {
        this.timers = timers;
    }

    /** P8: what a reading tells about a round whose outcome is not known. */
    public Decision read(Optional<Publication> known, Held held, Look look, Instant now) {
        var publication = heldIn(PublicationState.RECONCILING, known, held);
        if (publication == null) {
            return notMine();
        }
        var matches = look.matches(publication, timers);
        var evidence = look.evidence(publication, matches);
        var transition = Transition.of(publication, now).read(evidence);
        if (!matches.isEmpty()) {
            return matched(transition.tell(new Happening.BoardRead(evidence, null)), matches, now)
                    .decide();
        }
        return absent(transition, publication, evidence, now).decide();
    }

    private Transition absent(Transition transition, Publication publication, Evidence evidence, Instant now) {
        var quietAt = Objects.requireNonNull(publication.times().quietAt());
        var absences = publication.history().absences() + (evidence.counted() ? 1 : 0);
        if (evidence.counted()
                && absences >= timers.absences()
                && !evidence.readAt().isBefore(quietAt.plus(timers.listing()))) {
            var told = transition.tell(new Happening.BoardRead(evidence, null));
            return publication.requireOrder().askAfterUnclear()
                    ? unconfirmed(told, askedFor(absences, evidence))
                    : Verdicts.give(told, notFound(absences, evidence), now);
        }
        if (!now.isBefore(quietAt.plus(timers.reconcileWithin()))) {
            return unconfirmed(
                    transition.tell(new Happening.BoardRead(evidence, null)),
                    Reason.of(
                            "OUTCOME_UNKNOWN",
                            "Pinterest gave no clear answer, and reading the board until now could not settle it.",
                            "Open the board on Pinterest. If the Pin is there, say so; if not, try again or give up."));
        }
        var next = nextReadAt(publication, evidence, now);
        return transition.to(PublicationState.RECONCILING).released(next).tell(new Happening.BoardRead(evidence, next));
    }

    /** Growing gaps; the first that may count right after nothing can come any more, the one that decides not before it may. */
    private Instant nextReadAt(Publication publication, Evidence evidence, Instant now) {
        var quietAt = Objects.requireNonNull(publication.times().quietAt());
        var reads = publication.history().reads().size();
        var first = timers.listing().dividedBy(20);
        var most = timers.listing().dividedBy(2);
        var gap = first.multipliedBy(1L << Math.min(reads, 10));
        var next = now.plus(gap.compareTo(most) < 0 ? gap : most);
        if (!now.isAfter(quietAt) && next.isAfter(quietAt)) {
            return quietAt.plusMillis(1);
        }
        var counted = publication.history().absences() + (evidence.counted() ? 1 : 0);
        var deciding = quietAt.plus(timers.listing());
        return counted + 1 >= timers.absences() && next.isBefore(deciding) ? deciding : next;
    }

    /**
     * P9: after an unclear round, one more look before the next is armed. Still {@code PREPARED} means that nothing stands against it.
     * A Pin that was made when nothing could come of that round any more may be another publication's of equal content, whose own
     * outcome is not known: so a person decides whose it is.
     */
    public Decision lookBeforeArming(Optional<Publication> known, Held held, Look look, Instant now) {
        var publication = heldIn(PublicationState.PREPARED, known, held);
        if (publication == null) {
            return notMine();
        }
        var matches = look.matches(publication, timers);
        var evidence = look.evidence(publication, matches);
        var transition = Transition.of(publication, now).read(evidence).tell(new Happening.BoardRead(evidence, null));
        if (!matches.isEmpty()) {
            return (mayBeOfTheLastRound(publication, matches)
                            ? matched(transition, matches, now)
                            : unconfirmed(transition, TOO_LATE_TO_BE_ITS_OWN))
                    .decide();
        }
        return look.reading() instanceof BoardReading.Broken broken
                ? Verdicts.give(transition, Trouble.BOARD_NOT_READ.setback(broken.reason()), now)
                        .decide()
                : transition.to(PublicationState.PREPARED).decide();
    }

    private boolean mayBeOfTheLastRound(Publication publication, List<SeenPin> matches) {
        var quietAt = timers.quietAt(publication.lastAttempt().orElseThrow().armedAt());
        return matches.stream()
                .allMatch(pin -> pin.createdAt() == null || !pin.createdAt().isAfter(quietAt));
    }

    /** After a success that followed an unclear round: a second Pin is told to a person, and never deleted. */
    public Decision watch(Optional<Publication> known, Held held, Look look, Instant now) {
        var publication = heldIn(PublicationState.PUBLISHED, known, held);
        if (publication == null) {
            return notMine();
        }
        var own = publication.pinId().orElseThrow();
        var others = look.matches(publication, timers).stream()
                .map(SeenPin::id)
                .filter(id -> !id.equals(own))
                .toList();
        var transition = Transition.of(publication, now).to(PublicationState.PUBLISHED);
        if (!others.isEmpty()) {
            return transition
                    .released(null)
                    .tell(new Happening.PossibleDuplicate(
                            Stream.concat(Stream.of(own), others.stream()).toList()))
                    .decide();
        }
        return transition.released(nextWatchAt(publication, now)).decide();
    }

    private @Nullable Instant nextWatchAt(Publication publication, Instant now) {
        var since = Objects.requireNonNull(publication.answer()).at();
        var end = since.plus(timers.watch());
        if (!now.isBefore(end)) {
            return null;
        }
        var passed = Duration.between(since, now);
        var next = now.plus(passed.compareTo(timers.listing()) > 0 ? passed : timers.listing());
        return next.isBefore(end) ? next : end;
    }

    private Transition matched(Transition transition, List<SeenPin> matches, Instant now) {
        var publication = transition.current();
        var pin = matches.getFirst();
        if (matches.size() == 1 && pin.createdAt() != null) {
            return Verdicts.publish(
                    transition,
                    publication.round(),
                    new Happening.Published(
                            pin.id(), publication.lastAttempt().orElseThrow().environment(), pin.createdAt(), true),
                    timers,
                    now);
        }
        return unconfirmed(
                transition,
                Reason.of(
                        "SEVERAL_PINS_MATCH",
                        "More than one Pin on the board may be this one, or it is not told when it was made.",
                        "Open the board on Pinterest and say which Pin it is; delete what is too much."));
    }

    private static Transition unconfirmed(Transition transition, Reason reason) {
        return transition
                .to(PublicationState.UNCONFIRMED)
                .streak(0)
                .released(null)
                .answer(new Happening.Unconfirmed(reason, transition.reads()));
    }

    /** The workspace wants to be asked, though nothing speaks for a Pin. */
    private static Reason askedFor(long absences, Evidence last) {
        return Reason.of(
                "NOT_FOUND_ASK",
                "Pinterest gave no clear answer, and the Pin was not on the board in " + absences + " readings up to "
                        + last.readAt() + ". Your team wants to decide then.",
                "Open the board on Pinterest. If the Pin is there, say so; if not, try again or give up.");
    }

    private static Setback notFound(long absences, Evidence last) {
        return Trouble.NOT_FOUND_ON_BOARD.setback(
                "Pinterest gave no clear answer, and the Pin was not on the board in " + absences + " readings up to "
                        + last.readAt() + "; so it is tried again.",
                null);
    }

    private static @Nullable Publication heldIn(PublicationState state, Optional<Publication> known, Held held) {
        return known.filter(publication -> held.holds(publication) && publication.state() == state)
                .orElse(null);
    }

    private static Decision notMine() {
        return new Decision.Nothing("somebody else has it now, or it has ended");
    }
}
