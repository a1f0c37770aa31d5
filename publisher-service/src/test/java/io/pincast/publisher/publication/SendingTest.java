package io.pincast.publisher.publication;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.FAILED;
import static io.pincast.publisher.ledger.PublicationState.PREPARED;
import static io.pincast.publisher.ledger.PublicationState.PUBLISHED;
import static io.pincast.publisher.ledger.PublicationState.RECONCILING;
import static io.pincast.publisher.ledger.PublicationState.REVOKED;
import static io.pincast.publisher.ledger.PublicationState.SENDING;
import static io.pincast.publisher.publication.Bench.TIMERS;
import static io.pincast.publisher.publication.Bench.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.Attempt;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.Setback.Reaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1));
    private static final Setback LATER = Setback.retry(WHY, BACKOFF);
    private final Bench bench = new Bench();

    private Held opened() {
        return Held.of(bench.due("p", 1));
    }

    private Held armed() {
        var held = opened();
        bench.arm(held);
        return held;
    }

    private Happening.Deferred deferred() {
        return (Happening.Deferred) bench.lastTold().happening();
    }

    private void lapse() {
        bench.clock.set(bench.publication("p").times().actAt());
        bench.clock.advance(Duration.ofMillis(1));
    }

    @Test
    void storesTheAttemptAndItsDeadlinesBeforeAnythingIsSent() {
        armed();
        var publication = bench.publication("p");
        assertThat(publication.state()).isEqualTo(SENDING);
        assertThat(publication.times().armedAt()).isEqualTo(Samples.NINE);
        // A + G + N + S.
        assertThat(publication.times().quietAt()).isEqualTo(Samples.NINE.plusSeconds(30 + 1 + 120 + 10));
        assertThat(publication.times().leaseUntil()).isEqualTo(Samples.NINE.plusSeconds(90));
        assertThat(publication.history().attempts())
                .containsExactly(new Attempt(1, 1, "SIMULATOR", Samples.NINE, null));
        assertThat(bench.told()).containsExactly(new Happening.Started(Samples.NINE));
    }

    /** V6: with the insert alone, a worker that froze before it and wakes after the take-over would send too. */
    @Test
    void neverArmsForSomebodyWhoLostTheRound() {
        var frozen = opened();
        lapse();
        bench.takeOver("p");
        assertThat(bench.arm(frozen)).isInstanceOf(Decision.Nothing.class);
        assertThat(bench.state("p")).isEqualTo(PREPARED);
        assertThat(bench.arm(Held.of(bench.publication("p")))).isInstanceOf(Decision.Change.class);
    }

    @Test
    void neverArmsTwice() {
        var held = armed();
        assertThat(bench.arm(held)).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void takesOverAPreparedRoundOnlyOnceItsLeaseHasLapsed() {
        opened();
        bench.clock.advance(TIMERS.lease().plus(TIMERS.clockDifference()));
        assertThat(bench.takeOver("p")).isInstanceOf(Decision.Nothing.class);
        bench.clock.advance(Duration.ofMillis(1));
        bench.takeOver("p");
        assertThat(bench.state("p")).isEqualTo(PREPARED);
        assertThat(bench.publication("p").epoch()).isEqualTo(2);
    }

    @Test
    void reconcilesInsteadOfSendingWhatSomebodyMayHaveSent() {
        var dead = armed();
        bench.clock.advance(TIMERS.lease());
        assertThat(bench.takeOver("p")).isInstanceOf(Decision.Nothing.class);
        lapse();
        bench.takeOver("p");
        var publication = bench.publication("p");
        assertThat(publication.state()).isEqualTo(RECONCILING);
        assertThat(publication.epoch()).isEqualTo(2);
        assertThat(publication.isDoubtful()).isTrue();
        assertThat(bench.lastTold().happening())
                .isInstanceOfSatisfying(
                        Happening.Ended.class,
                        ended -> assertThat(ended.attempt().end().outcome()).isEqualTo(Attempt.Outcome.UNKNOWN));
        assertThat(bench.refused(dead, LATER)).isInstanceOf(Decision.Nothing.class);
        assertThat(bench.unclear(dead)).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void publishesWithTheAnswersPin() {
        bench.created(armed(), "7");
        assertThat(bench.state("p")).isEqualTo(PUBLISHED);
        assertThat(bench.told())
                .hasSize(3)
                .element(2)
                .isEqualTo(new Happening.Published("7", "SIMULATOR", Samples.NINE, false));
        assertThat(bench.store.told()).extracting(fact -> fact.seq()).containsExactly(1L, 2L, 3L);
        assertThat(bench.publication("p").times().actAt()).isNull();
    }

    @Test
    void keepsThePinThatComesLateFromWhoeverSentIt() {
        var slow = armed();
        lapse();
        bench.takeOver("p");
        bench.created(slow, "7");
        assertThat(bench.publication("p").pinId()).contains("7");
    }

    @Test
    void keepsThePinThatComesAfterTheRoundWasGivenUp() {
        var slow = bench.inDoubt("p", 1);
        bench.readAbsences("p", slow);
        assertThat(bench.state("p")).isEqualTo(DEFERRED);
        var next = Held.of(bench.due("p", 2));
        bench.created(slow, "7");
        assertThat(bench.publication("p").pinId()).contains("7");
        assertThat(bench.lastTold().round()).isEqualTo(1);
        assertThat(bench.arm(next)).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void tellsAPersonWhereTwoRequestsMadeAPinEach() {
        var slow = bench.inDoubt("p", 1);
        bench.readAbsences("p", slow);
        var next = Held.of(bench.due("p", 2));
        bench.arm(next);
        bench.created(next, "8");
        bench.created(slow, "7");
        assertThat(bench.publication("p").pinId()).contains("8");
        assertThat(bench.lastTold().happening()).isEqualTo(new Happening.PossibleDuplicate(List.of("8", "7")));
    }

    @Test
    void leavesARevokedRoundRevoked() {
        var held = opened();
        bench.revoke("p", 1);
        bench.created(held, "7");
        assertThat(bench.state("p")).isEqualTo(REVOKED);
    }

    @Test
    void failsWhatPinterestRefusedForGood() {
        bench.refused(armed(), Setback.fail(WHY));
        assertThat(bench.state("p")).isEqualTo(FAILED);
        assertThat(bench.lastTold().happening()).isEqualTo(new Happening.Failed(WHY));
        assertThat(bench.told().get(1))
                .isInstanceOfSatisfying(
                        Happening.Ended.class,
                        ended -> assertThat(ended.attempt().end().requestId()).isEqualTo("rid"));
    }

    @Test
    void waitsLongerEachTimeTheSameHappensAndAnewWhenSomethingElseDoes() {
        bench.notNow(opened(), LATER);
        assertThat(deferred().retryAt()).isBetween(Samples.NINE.plusSeconds(8), Samples.NINE.plusSeconds(12));
        bench.notNow(Held.of(bench.due("p", 2)), LATER);
        assertThat(deferred().retryAt()).isBetween(Samples.NINE.plusSeconds(16), Samples.NINE.plusSeconds(24));
        for (var round = 3; round < 9; round++) {
            bench.notNow(Held.of(bench.due("p", round)), LATER);
        }
        assertThat(deferred().retryAt()).isBetween(Samples.NINE.plusSeconds(48), Samples.NINE.plusSeconds(72));
        var another = Setback.retry(io.pincast.publisher.ledger.Reason.of("OTHER", "Something else.", null), BACKOFF);
        bench.notNow(Held.of(bench.due("p", 9)), another);
        assertThat(deferred().retryAt()).isBetween(Samples.NINE.plusSeconds(8), Samples.NINE.plusSeconds(12));
    }

    @Test
    void failsAfterSoManyInARowWhereMoreWouldNotHelp() {
        var thrice = new Setback(WHY, new Reaction.Retry(BACKOFF, 3));
        for (var round = 1; round <= 3; round++) {
            bench.notNow(Held.of(bench.due("p", round)), thrice);
            assertThat(bench.state("p")).isEqualTo(DEFERRED);
        }
        bench.notNow(Held.of(bench.due("p", 4)), thrice);
        assertThat(bench.state("p")).isEqualTo(FAILED);
    }

    @Test
    void comesBackAtTheInstantForWhichBudgetIsReserved() {
        var slot = Samples.NINE.plusSeconds(60);
        bench.notNow(opened(), new Setback(WHY, new Reaction.RetryAt(slot, slot)));
        assertThat(deferred()).isEqualTo(new Happening.Deferred(slot, slot, WHY));
    }

    @Test
    void comesBackSoonAfterTheDelayThatPinterestAsksFor() {
        bench.refused(armed(), new Setback(WHY, new Reaction.RetryAfter(Duration.ofSeconds(42))));
        assertThat(deferred().retryAt()).isBetween(Samples.NINE.plusSeconds(42), Samples.NINE.plusSeconds(44));
    }

    @Test
    void failsRatherThanComeBackTooLate() {
        var tooLate = Samples.order("Soup").notAfter().plusSeconds(1);
        bench.notNow(opened(), new Setback(WHY, new Reaction.RetryAt(tooLate, null)));
        assertThat(bench.lastTold().happening()).isInstanceOfSatisfying(Happening.Failed.class, failed -> {
            assertThat(failed.reason().code()).isEqualTo(WHY.code());
            assertThat(failed.reason().detail()).contains("No time is left");
        });
    }

    @Test
    void refusesToBeginAfterTheLastMoment() {
        var publication = bench.due("p", 1);
        var notAfter = publication.requireOrder().notAfter();
        assertThat(Sending.checkTime(publication, notAfter)).isEmpty();
        assertThat(Sending.checkTime(publication, notAfter.plusMillis(1)))
                .hasValueSatisfying(late -> assertThat(late.reason().code()).isEqualTo("TOO_LATE"));
    }

    @Test
    void givesBackARoundThatHasNotBegun() {
        var held = opened();
        var sending = new Sending(TIMERS);
        var released = sending.release(bench.store.find("p"), held, bench.clock.instant());
        bench.store.change((Decision.Change) released);
        bench.takeOver("p");
        assertThat(bench.publication("p").epoch()).isEqualTo(2);
    }

    @Test
    void neverGivesBackARoundThatMayHaveBeenSent() {
        var held = armed();
        assertThat(new Sending(TIMERS).release(bench.store.find("p"), held, bench.clock.instant()))
                .isInstanceOf(Decision.Nothing.class);
    }
}
