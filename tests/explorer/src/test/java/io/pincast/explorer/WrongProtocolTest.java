package io.pincast.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.explorer.check.Situation;
import io.pincast.explorer.check.Situation.Manner;
import io.pincast.explorer.mutant.WrongPublisher;
import io.pincast.explorer.mutant.WrongScheduler;
import io.pincast.explorer.mutant.WrongWorker;
import io.pincast.explorer.protocol.Protocol;
import io.pincast.explorer.protocol.Scene;
import io.pincast.explorer.protocol.Scene.Cast;
import io.pincast.explorer.protocol.Scene.May;
import io.pincast.explorer.protocol.Timing;
import io.pincast.explorer.search.Search;
import io.pincast.explorer.step.Harm;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each choice that looks natural and breaks is found when it is built in, and by what breaks. */
class WrongProtocolTest {
    private static final int BOUND = 6_000_000;
    /** Leases hold, and replicas keep their names: a trace is for people. */
    private static final Manner READABLE = new Manner(true, false);

    private static final Timing TIMING = Timing.SMALLEST;
    private static final Protocol REAL = Protocol.real(TIMING);

    private static final Set<Scene> HELD = new HashSet<>();

    private static Scene scene(int publications, int rounds, int publishers, May... may) {
        return Scene.of("", new Cast(publications, rounds, 1, publishers), TIMING, may);
    }

    /** The shortest way to that harm; what else comes of it on the way is passed over. */
    private static void finds(String name, Protocol wrong, Scene scene, Harm harm) {
        var outcome = Search.through(new Situation(scene, wrong, READABLE, EnumSet.of(harm)), BOUND);
        Report.of(name, outcome);
        assertThat(outcome.violation()).as(name).isPresent();
        assertThat(outcome.violation().orElseThrow().what()).as(name).startsWith(harm.toString());
        if (scene.cast().publications() == 1 && HELD.add(scene)) {
            holdsWithTheRealDecision(name, scene);
        }
    }

    /** And it is that one decision: with the real one the same scene does no harm. */
    private static void holdsWithTheRealDecision(String name, Scene scene) {
        var outcome = Search.through(new Situation(scene, REAL, READABLE, EnumSet.allOf(Harm.class)), BOUND);
        assertThat(outcome.violation()).as(name).isEmpty();
        assertThat(outcome.complete()).as(name).isTrue();
    }

    @Test
    void findsV1ALapsedClaimThatGoesBackToPlanned() {
        finds("V1", REAL.with(new WrongScheduler.LapsedClaimsGoBack()), scene(1, 1, 1, May.CANCEL), Harm.AFTER_CANCEL);
        finds(
                "V1 edited",
                REAL.with(new WrongScheduler.LapsedClaimsGoBack()),
                scene(1, 1, 1, May.EDIT),
                Harm.OLD_CONTENT);
    }

    @Test
    void findsV2ACancelThatIsAcknowledgedOnceClaimed() {
        finds(
                "V2",
                REAL.with(new WrongScheduler.CancelsWhatIsClaimed()),
                scene(1, 1, 1, May.CANCEL),
                Harm.AFTER_CANCEL);
    }

    @Test
    void findsV3AWatchdogThatOpensTheNextRound() {
        var wrong = REAL.with(new WrongScheduler.OpensTheNextRoundByTime())
                .with(new WrongPublisher.OpensWhateverIsNewer(TIMING));
        finds("V3", wrong, scene(1, 2, 2), Harm.DUPLICATE);
    }

    @Test
    void findsV4AWatchdogsRoundThatTheLedgerRefuses() {
        finds(
                "V4",
                REAL.with(new WrongScheduler.OpensTheNextRoundByTime()),
                scene(1, 2, 1, May.REFUSE_FOR_GOOD),
                Harm.STUCK);
    }

    @Test
    void findsV5APublisherThatNumbersAttempts() {
        finds(
                "V5",
                REAL.with(new WrongPublisher.CountsRoundsItself(TIMING)),
                scene(1, 2, 1, May.CANCEL),
                Harm.AFTER_CANCEL);
    }

    @Test
    void findsV6ASenderThatDidNotWinTheArmingWrite() {
        finds("V6", REAL.with(WrongWorker.SENDS_WITHOUT_HAVING_ARMED), scene(1, 1, 2), Harm.DUPLICATE);
    }

    @Test
    void findsV7ALastByteWithoutADeadline() {
        finds("V7", REAL.with(WrongWorker.HAS_NO_FENCE), scene(1, 2, 1), Harm.DUPLICATE);
    }

    @Test
    void findsV8AnAbsenceThatCountsTooEarly() {
        finds("V8", REAL.with(new WrongPublisher.CountsEveryAbsence(TIMING)), scene(1, 2, 1), Harm.DUPLICATE);
    }

    @Test
    void findsV9FewerReadingsThanTheListingsDelay() {
        finds("V9", REAL.with(new WrongPublisher.WaitsForNoListing(TIMING)), scene(1, 2, 1), Harm.DUPLICATE);
    }

    @Test
    void findsV10AnAttemptThatIsStoredAfterTheRequest() {
        finds("V10", REAL.with(WrongWorker.STORES_AFTERWARDS), scene(1, 1, 1), Harm.DUPLICATE);
    }

    @Test
    void findsV11AnAnswerThatIsFasterThanTheMark() {
        finds(
                "V11",
                REAL.with(new WrongScheduler.HearsAnswersOnlyOnceDispatched()),
                scene(1, 1, 1),
                Harm.ANSWER_SWALLOWED);
    }

    @Test
    void findsV12AFinishedRoundThatIsNotAnsweredAgain() {
        finds("V12", REAL.with(new WrongPublisher.AnswersOnce(TIMING)), scene(1, 1, 1), Harm.STUCK);
    }

    @Test
    void findsV13EqualContentUnderWayTogether() {
        var together = REAL.with(WrongWorker.LETS_EQUAL_CONTENT_RUN_TOGETHER).forgetting(true);
        finds("V13 together", together, scene(2, 1, 2, May.HAND_OVER_AT_ONCE), Harm.WRONG_PIN);
    }

    @Test
    void findsV13APinThatAnotherLedgerHas() {
        var taken = REAL.with(WrongWorker.TAKES_PINS_OF_OTHERS).forgetting(true);
        finds("V13 taken", taken, scene(2, 1, 1, May.HAND_OVER_AT_ONCE), Harm.WRONG_PIN);
    }

    @Test
    void findsV14ABudgetInMemory() {
        finds("V14", REAL.with(WrongWorker.COUNTS_IN_MEMORY), scene(1, 2, 2).budget(1), Harm.TOO_MANY);
    }

    @Test
    void findsADeferralThatSwallowsACancel() {
        finds(
                "Deferred meets cancel",
                REAL.with(new WrongScheduler.PlansAgainWhateverWasAsked()),
                scene(1, 2, 1, May.CANCEL),
                Harm.CANCEL_SWALLOWED);
    }

    @Test
    void findsAnUnreadableMessageThatNobodyAnswers() {
        finds(
                "Unreadable",
                REAL.with(new WrongPublisher.LeavesUnreadableMessagesBe(TIMING)),
                scene(1, 1, 1, May.GARBLE),
                Harm.STUCK);
    }

    /** What the explorer found in the protocol itself; it is mended, and stays found. */
    @Test
    void findsAPinThatCameLaterAndIsTakenForAnEarlierRounds() {
        var wrong = REAL.with(new WrongPublisher.TakesWhatCameLater(TIMING)).forgetting(true);
        finds("Later Pin", wrong, scene(2, 2, 1, May.HAND_OVER_AT_ONCE), Harm.WRONG_PIN);
    }
}
