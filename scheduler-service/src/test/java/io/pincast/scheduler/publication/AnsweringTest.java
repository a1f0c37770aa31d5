package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.CANCELLED;
import static io.pincast.scheduler.publication.PublicationState.FAILED;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;
import static io.pincast.scheduler.publication.PublicationState.PUBLISHED;
import static io.pincast.scheduler.publication.PublicationState.UNCONFIRMED;
import static io.pincast.scheduler.publication.Publications.BUSY;
import static io.pincast.scheduler.publication.Publications.DUE_AT;
import static io.pincast.scheduler.publication.Publications.NOT_AFTER;
import static io.pincast.scheduler.publication.Publications.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.scheduler.publication.Answer.Deferred;
import io.pincast.scheduler.publication.Answer.Failed;
import io.pincast.scheduler.publication.Answer.Published;
import io.pincast.scheduler.publication.Answer.Revoked;
import io.pincast.scheduler.publication.Answer.Unconfirmed;
import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.Fact;
import io.pincast.scheduler.publication.Decision.FactKind;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** S6, and the choices V11 and "a Deferred that meets a cancel". */
class AnsweringTest {
    private static final Instant NOW = DUE_AT.plusSeconds(2);
    private static final Instant RETRY_AT = DUE_AT.plusSeconds(300);
    private static final List<Evidence> EVIDENCE = List.of(new Evidence(NOW, 4, true, true, List.of("77", "78")));

    @Test
    void aDeferredRoundIsPlannedAgainAsTheNext() {
        var decision = on(Publications.dispatched(), new Deferred(1, 1, RETRY_AT, RETRY_AT, BUSY))
                .orElseThrow();
        var next = decision.after();
        assertThat(next.state()).isEqualTo(PLANNED);
        assertThat(next.round()).isEqualTo(2);
        assertThat(next.dueAt()).isEqualTo(RETRY_AT);
        assertThat(next.slotAt()).isEqualTo(RETRY_AT);
        assertThat(next.intendedAt()).isEqualTo(DUE_AT);
        assertThat(next.notAfter()).isEqualTo(NOT_AFTER);
        assertThat(next.problem()).isEqualTo(BUSY);
        assertThat(next.claim()).isNull();
        assertThat(next.actAt()).isNull();
        assertThat(decision.effects()).containsExactly(Effect.WATCH);
    }

    @Test
    void aDeferredRoundThatShallBeCancelledIsCancelled() {
        var decision = on(Publications.cancelling(), new Deferred(1, 1, RETRY_AT, null, BUSY))
                .orElseThrow();
        assertThat(decision.after().state()).isEqualTo(CANCELLED);
        assertThat(decision.facts()).containsExactly(new Fact(FactKind.CANCELLED, 1));
    }

    @Test
    void takesFinalAnswersWithTheirReasons() {
        assertThat(on(Publications.dispatched(), new Failed(1, 1, BUSY))
                        .orElseThrow()
                        .after())
                .returns(FAILED, Publication::state)
                .returns(BUSY, Publication::problem);
        assertThat(on(Publications.dispatched(), new Unconfirmed(1, 1, BUSY, EVIDENCE))
                        .orElseThrow()
                        .after())
                .returns(UNCONFIRMED, Publication::state)
                .returns(EVIDENCE, Publication::evidence);
        assertThat(on(Publications.cancelling(), new Revoked(1, 1))
                        .orElseThrow()
                        .after())
                .returns(CANCELLED, Publication::state);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerFasterThanTheMarkIsTakenAndTellsTheDispatch(Answer answer) {
        // V11: accepted in DISPATCHED only, it would be lost and the round stuck.
        var decision = on(Publications.claimed(), answer).orElseThrow();
        assertThat(decision.after().state().isUnderWay()).isFalse();
        assertThat(decision.facts()).startsWith(new Fact(FactKind.DISPATCHED, 1));
        assertThat(decision.endsFreshClaim()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerHeardTwiceChangesNothing(Answer answer) {
        var once = on(Publications.dispatched(), answer).orElseThrow().after();
        assertThat(on(once, answer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerAboutAnOlderRoundChangesNothingButAPinIsProof(Answer answer) {
        var next = claimedAgain();
        if (answer instanceof Published) {
            assertThat(on(next, answer).orElseThrow().after().state()).isEqualTo(PUBLISHED);
        } else {
            assertThat(on(next, answer)).isEmpty();
        }
    }

    @Test
    void anAnswerOlderThanTheLastChangesNothing() {
        var resolving = Publications.resolving(Publications.unconfirmed(), Verdict.TRY_AGAIN);
        assertThat(on(resolving, new Unconfirmed(1, 1, BUSY, EVIDENCE))).isEmpty();
        assertThat(on(resolving, new Deferred(1, 2, RETRY_AT, null, BUSY))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void aPinOfThisOrAnOlderRoundIsTakenInEveryState(Publication publication) {
        var taken = on(publication, new Published(publication.round(), 9, PIN))
                .orElseThrow()
                .after();
        assertThat(taken.state()).isEqualTo(PUBLISHED);
        assertThat(taken.pin()).isEqualTo(PIN);
        assertThat(taken.problem()).isNull();
        assertThat(taken.actAt()).isNull();
    }

    @Test
    void aPinOfAnOlderRoundIsTakenWhileTheNextWaits() {
        assertThat(on(Publications.deferred(), new Published(1, 2, PIN))
                        .orElseThrow()
                        .after())
                .returns(PUBLISHED, Publication::state);
    }

    @Test
    void aPublishedOneStaysPublished() {
        for (var answer : answers().toList()) {
            assertThat(on(Publications.published(), answer)).isEmpty();
        }
    }

    @Test
    void aPinOfARoundThatWasNeverOpenedIsNotBelieved() {
        assertThat(on(Publications.dispatched(), new Published(2, 1, PIN))).isEmpty();
    }

    @Test
    void anotherTryThatAPersonAskedForGetsAsLongAsThePlanGaveTheFirst() {
        var resolving = Publications.resolving(Publications.failed(), Verdict.TRY_AGAIN);
        var muchLater = DUE_AT.plus(Duration.ofDays(3));
        var next = on(resolving, new Deferred(1, 2, muchLater, null, BUSY))
                .orElseThrow()
                .after();
        assertThat(next.state()).isEqualTo(PLANNED);
        assertThat(next.round()).isEqualTo(2);
        assertThat(next.notAfter()).isEqualTo(muchLater.plus(Duration.ofHours(24)));
        assertThat(next.resolving()).isFalse();
    }

    private static Stream<Answer> answers() {
        return Stream.of(
                new Published(1, 1, PIN),
                new Deferred(1, 1, RETRY_AT, null, BUSY),
                new Failed(1, 1, BUSY),
                new Unconfirmed(1, 1, BUSY, EVIDENCE),
                new Revoked(1, 1));
    }

    private static Stream<Publication> everyState() {
        return Stream.of(
                Publications.planned(),
                Publications.claimed(),
                Publications.dispatched(),
                Publications.cancelling(),
                Publications.deferred(),
                Publications.failed(),
                Publications.unconfirmed(),
                Publications.resolving(Publications.unconfirmed(), Verdict.FOUND),
                Publications.cancelled());
    }

    private static Publication claimedAgain() {
        return Dispatching.claim(Publications.deferred(), Publications.CLAIM, Publications.TIMERS, RETRY_AT)
                .orElseThrow()
                .after();
    }

    private static Optional<Decision> on(Publication publication, Answer answer) {
        return Answering.on(publication, answer, NOW);
    }
}
