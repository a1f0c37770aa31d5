package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.CANCELLED;
import static io.pincast.scheduler.publication.PublicationState.DISPATCHED;
import static io.pincast.scheduler.publication.PublicationState.FAILED;
import static io.pincast.scheduler.publication.PublicationState.PUBLISHED;
import static io.pincast.scheduler.publication.Publications.AGAIN;
import static io.pincast.scheduler.publication.Publications.BUSY;
import static io.pincast.scheduler.publication.Publications.DUE_AT;
import static io.pincast.scheduler.publication.Publications.PIN;
import static io.pincast.scheduler.publication.Publications.answered;
import static io.pincast.scheduler.publication.Publications.cancelling;
import static io.pincast.scheduler.publication.Publications.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.Fact;
import io.pincast.scheduler.publication.Decision.FactKind;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S7: a person decides, the publisher answers. */
class ResolvingTest {

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyDecisionAboutWhatCouldNotBeToldGoesThroughThePublisher(Verdict verdict) {
        var decision = resolve(Publications.unconfirmed(), verdict).orElseThrow();
        assertThat(decision.after().state()).isEqualTo(DISPATCHED);
        assertThat(decision.after().round()).isEqualTo(1);
        assertThat(decision.after().actAt()).isEqualTo(DUE_AT.plus(AGAIN));
        assertThat(decision.after().pendingResolution()).contains(resolution(1, verdict));
        assertThat(decision.effects()).containsExactly(Effect.SEND_RESOLUTION);
        assertThat(decision.facts()).containsExactly(new Fact(FactKind.DECIDED, 1));
    }

    @Test
    void aFailedOneCanOnlyBeTriedAgain() {
        assertThat(resolve(Publications.failed(), Verdict.TRY_AGAIN)).isPresent();
        assertThat(resolve(Publications.failed(), Verdict.FOUND)).isEmpty();
        assertThat(resolve(Publications.failed(), Verdict.GIVE_UP)).isEmpty();
    }

    @Test
    void nothingElseWaitsForADecision() {
        for (var other : List.of(
                Publications.planned(),
                Publications.claimed(),
                Publications.dispatched(),
                Publications.published(),
                Publications.cancelled(),
                Publications.resolving(Publications.unconfirmed(), Verdict.FOUND))) {
            for (var verdict : Verdict.values()) {
                assertThat(resolve(other, verdict)).isEmpty();
            }
        }
    }

    @Test
    void aCancelledPostIsNotTriedAgainButMayTurnOutPublished() {
        var cancelled = Planning.on(Publications.unconfirmed(), cancelling(2), AGAIN, DUE_AT)
                .orElseThrow()
                .after();
        assertThat(resolve(cancelled, Verdict.TRY_AGAIN)).isEmpty();
        assertThat(resolve(cancelled, Verdict.FOUND)).isPresent();
        assertThat(resolve(cancelled, Verdict.GIVE_UP)).isPresent();
    }

    @Test
    void thePublishersAnswerClosesIt() {
        var found = Publications.resolving(Publications.unconfirmed(), Verdict.FOUND);
        assertThat(answered(found, new Answer.Published(1, 2, PIN)).state()).isEqualTo(PUBLISHED);

        var givenUp = Publications.resolving(Publications.unconfirmed(), Verdict.GIVE_UP);
        assertThat(answered(givenUp, new Answer.Failed(1, 2, BUSY)).state()).isEqualTo(FAILED);
        assertThat(answered(givenUp, new Answer.Failed(1, 2, BUSY)).pendingResolution())
                .isEmpty();
    }

    @Test
    void aCancelThatComesWhileItIsTriedAgainWins() {
        var tried = Publications.resolving(Publications.failed(), Verdict.TRY_AGAIN);
        var cancelled = Planning.on(tried, cancelling(2), AGAIN, DUE_AT.plusSeconds(61))
                .orElseThrow()
                .after();
        assertThat(answered(cancelled, new Answer.Deferred(1, 2, DUE_AT.plusSeconds(62), null, BUSY))
                        .state())
                .isEqualTo(CANCELLED);
    }

    private static Optional<Decision> resolve(Publication publication, Verdict verdict) {
        return Resolving.on(publication, resolution(1, verdict), AGAIN, DUE_AT);
    }
}
