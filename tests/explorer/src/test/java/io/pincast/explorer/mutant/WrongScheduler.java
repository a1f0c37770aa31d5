package io.pincast.explorer.mutant;

import io.pincast.explorer.protocol.RealScheduler;
import io.pincast.explorer.protocol.Records;
import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Planning.Wish;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import java.util.List;
import java.util.Optional;

/** Schedulers with one wrong decision. */
public final class WrongScheduler {

    private WrongScheduler() {}

    /** V1. */
    public static final class LapsedClaimsGoBack extends RealScheduler {
        @Override
        public Optional<Decision> heal(Publication publication) {
            var claim = publication.claim();
            return publication.state() == PublicationState.CLAIMED && claim != null
                    ? release(publication, claim).or(() -> super.heal(publication))
                    : super.heal(publication);
        }
    }

    /** V2. */
    public static final class CancelsWhatIsClaimed extends RealScheduler {
        @Override
        public Optional<Decision> change(Publication publication, Wish wish) {
            return wish.cancelled() && publication.state().isUnderWay()
                    ? Optional.of(become(publication, "state", PublicationState.CANCELLED, "cancelRequested", true))
                    : super.change(publication, wish);
        }
    }

    /** V3 and V4: whoever got no answer for long opens the next round. */
    public static final class OpensTheNextRoundByTime extends RealScheduler {
        @Override
        public Optional<Decision> heal(Publication publication) {
            return publication.state() == PublicationState.DISPATCHED
                    ? Optional.of(
                            become(publication, "state", PublicationState.PLANNED, "round", publication.round() + 1))
                    : super.heal(publication);
        }
    }

    /** V11. */
    public static final class HearsAnswersOnlyOnceDispatched extends RealScheduler {
        @Override
        public Optional<Decision> answer(Publication publication, Answer answer) {
            return publication.state() == PublicationState.CLAIMED
                    ? Optional.empty()
                    : super.answer(publication, answer);
        }
    }

    /** The first of the two without a number. */
    public static final class PlansAgainWhateverWasAsked extends RealScheduler {
        @Override
        public Optional<Decision> answer(Publication publication, Answer answer) {
            return answer instanceof Answer.Deferred && publication.cancelRequested()
                    ? super.answer(Records.with(publication, "cancelRequested", false), answer)
                            .map(decision -> become(decision.after(), "cancelRequested", true))
                    : super.answer(publication, answer);
        }
    }

    private static Decision become(Publication before, Object... changes) {
        return new Decision(before, Records.with(before, changes), List.of(), List.of());
    }
}
