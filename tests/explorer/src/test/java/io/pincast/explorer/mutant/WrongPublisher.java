package io.pincast.explorer.mutant;

import io.pincast.explorer.protocol.RealPublisher;
import io.pincast.explorer.protocol.Records;
import io.pincast.explorer.protocol.Ticks;
import io.pincast.explorer.protocol.Timing;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.BoardReading.Whole;
import io.pincast.publisher.publication.Intake.Due;
import io.pincast.publisher.publication.Look;
import java.time.Instant;
import java.util.Optional;

/** Publishers with one wrong decision. */
public final class WrongPublisher {

    private WrongPublisher() {}

    /** V3's other half: takes a newer round for the end of the older. */
    public static final class OpensWhateverIsNewer extends RealPublisher {
        public OpensWhateverIsNewer(Timing timing) {
            super(timing.timers());
        }

        @Override
        public Decision due(Optional<Publication> known, Due due, boolean contentUnderWay, Instant now) {
            var older = known.filter(publication -> due.round() > publication.round())
                    .map(publication -> Records.with(publication, "state", PublicationState.DEFERRED));
            return super.due(older.or(() -> known), due, contentUnderWay, now);
        }
    }

    /** V5. */
    public static final class CountsRoundsItself extends RealPublisher {
        public CountsRoundsItself(Timing timing) {
            super(timing.timers());
        }

        @Override
        public Decision due(Optional<Publication> known, Due due, boolean contentUnderWay, Instant now) {
            var round = known.map(publication -> publication.state() == PublicationState.DEFERRED
                            ? publication.round() + 1
                            : publication.round())
                    .orElse(1);
            return super.due(known, Records.with(due, "round", round), contentUnderWay, now);
        }
    }

    /** V8. */
    public static final class CountsEveryAbsence extends RealPublisher {
        public CountsEveryAbsence(Timing timing) {
            super(timing.timers());
        }

        @Override
        public Decision arm(Optional<Publication> known, Held held, Instant armedAt) {
            return super.arm(known, held, armedAt) instanceof Decision.Change(var before, var after, var facts)
                    ? new Decision.Change(
                            before,
                            Records.with(after, "times", Records.with(after.times(), "quietAt", armedAt)),
                            facts)
                    : super.arm(known, held, armedAt);
        }
    }

    /** V9: whatever counts, decides. */
    public static final class WaitsForNoListing extends RealPublisher {
        private final Timing timing;

        public WaitsForNoListing(Timing timing) {
            super(timing.timers());
            this.timing = timing;
        }

        @Override
        public Decision read(Optional<Publication> known, Held held, Look look, Instant now) {
            var quietAt = known.map(publication -> publication.times().quietAt());
            return look.reading() instanceof Whole whole
                            && quietAt.isPresent()
                            && whole.begunAt().isAfter(quietAt.get())
                    ? super.read(known, held, later(look, whole), now)
                    : super.read(known, held, look, now);
        }

        private Look later(Look look, Whole whole) {
            var begunAt = whole.begunAt().plus(timing.timers().listing());
            return Records.with(look, "reading", Records.with(whole, "begunAt", begunAt));
        }
    }

    /** V12. */
    public static final class AnswersOnce extends RealPublisher {
        public AnswersOnce(Timing timing) {
            super(timing.timers());
        }

        @Override
        public Decision due(Optional<Publication> known, Due due, boolean contentUnderWay, Instant now) {
            return unlessRepeated(super.due(known, due, contentUnderWay, now));
        }

        @Override
        public Decision revocation(Optional<Publication> known, Subject subject, int round, Instant now) {
            return unlessRepeated(super.revocation(known, subject, round, now));
        }

        private static Decision unlessRepeated(Decision decision) {
            return decision instanceof Decision.Change(var before, var after, var facts)
                            && after.seq() == before.seq()
                            && !facts.isEmpty()
                    ? new Decision.Nothing("answered before")
                    : decision;
        }
    }

    /** The second of the two without a number. */
    public static final class LeavesUnreadableMessagesBe extends RealPublisher {
        public LeavesUnreadableMessagesBe(Timing timing) {
            super(timing.timers());
        }

        @Override
        public Decision unreadable(Optional<Publication> known, Subject subject, int round, Instant now) {
            return new Decision.Nothing("it lies in the dead-letter topic");
        }
    }

    /** What the explorer found: before it arms again it takes whatever came since for its own. */
    public static final class TakesWhatCameLater extends RealPublisher {
        public TakesWhatCameLater(Timing timing) {
            super(timing.timers());
        }

        @Override
        public Decision lookBeforeArming(Optional<Publication> known, Held held, Look look, Instant now) {
            return super.lookBeforeArming(
                    known, held, look.reading() instanceof Whole whole ? older(look, whole) : look, now);
        }

        private static Look older(Look look, Whole whole) {
            var pins = whole.pins().stream()
                    .map(pin -> pin.createdAt() != null && pin.createdAt().isAfter(Ticks.NOW)
                            ? Records.with(pin, "createdAt", Ticks.LONG_AGO)
                            : pin)
                    .toList();
            return Records.with(look, "reading", Records.with(whole, "pins", pins));
        }
    }
}
