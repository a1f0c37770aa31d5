package io.pincast.publisher.publication;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.FAILED;
import static io.pincast.publisher.ledger.PublicationState.PREPARED;
import static io.pincast.publisher.ledger.PublicationState.PUBLISHED;
import static io.pincast.publisher.ledger.PublicationState.RECONCILING;
import static io.pincast.publisher.ledger.PublicationState.REVOKED;
import static io.pincast.publisher.ledger.PublicationState.SENDING;
import static io.pincast.publisher.ledger.PublicationState.UNCONFIRMED;
import static io.pincast.publisher.publication.Bench.TIMERS;
import static io.pincast.publisher.publication.Bench.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Setback LATER = Setback.retry(WHY, new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1)));
    private final Bench bench = new Bench();

    private Publication published(String id) {
        var held = Held.of(bench.due(id, 1));
        bench.arm(held);
        bench.created(held, "7");
        return bench.publication(id);
    }

    private Publication deferred(String id) {
        bench.notNow(Held.of(bench.due(id, 1)), LATER);
        return bench.publication(id);
    }

    private void unconfirmed(String id) {
        var held = bench.inDoubt(id, 1);
        bench.read(held, bench.board(bench.pinNow("8"), bench.pinNow("9")));
        assertThat(bench.state(id)).isEqualTo(UNCONFIRMED);
    }

    @Test
    void opensARoundThatIsHeldUntilItsLeaseLapses() {
        var publication = bench.due("p", 1);
        assertThat(publication.state()).isEqualTo(PREPARED);
        assertThat(publication.epoch()).isEqualTo(1);
        assertThat(publication.times().leaseUntil()).isEqualTo(Samples.NINE.plus(TIMERS.lease()));
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void leavesARoundForWhoeverHasRoomWhereItIsNotTakenUpHere() {
        var due = new Intake.Due(Samples.subject("p"), 1, Samples.order("Soup"), false, java.util.Optional.empty());
        var decision = new Intake(TIMERS).due(java.util.Optional.empty(), due, false, Samples.NINE);
        var opened = ((io.pincast.publisher.ledger.Decision.Insert) decision).publication();
        assertThat(opened.times().leaseUntil()).isNull();
        assertThat(opened.times().actAt()).isEqualTo(Samples.NINE);
    }

    @Test
    void takesARedeliveredMessageForTheSameRound() {
        var first = bench.due("p", 1);
        assertThat(bench.due("p", 1)).isEqualTo(first);
    }

    /** V5: were attempts numbered here, this would be a new one. */
    @Test
    void neverMakesANewAttemptOfAnOldMessage() {
        deferred("p");
        bench.due("p", 1);
        assertThat(bench.state("p")).isEqualTo(DEFERRED);
        bench.due("p", 2);
        bench.due("p", 1);
        assertThat(bench.publication("p").round()).isEqualTo(2);
        assertThat(bench.publication("p").epoch()).isEqualTo(2);
    }

    /** V12: unless a finished round is answered again, one lost event leaves the scheduler waiting for ever. */
    @Test
    void answersAFinishedRoundAgainUnderTheSameNumber() {
        deferred("p");
        var answer = bench.lastTold();
        bench.due("p", 1);
        assertThat(bench.store.told()).hasSize(2);
        assertThat(bench.lastTold()).isEqualTo(answer);
    }

    @Test
    void answersEachKindOfFinishedRoundAgain() {
        bench.refused(armed("failed"), Setback.fail(WHY));
        bench.revoke("revoked", 1);
        unconfirmed("unconfirmed");
        for (var id : new String[] {"failed", "revoked", "unconfirmed"}) {
            var answer = bench.publication(id).answer();
            var told = bench.store.told().size();
            bench.due(id, 1);
            assertThat(bench.store.told()).as(id).hasSize(told + 1);
            assertThat(bench.lastTold()).as(id).isEqualTo(answer);
        }
    }

    private Held armed(String id) {
        var held = Held.of(bench.due(id, 1, Samples.order(id)));
        bench.arm(held);
        return held;
    }

    @Test
    void answersAnyRoundOfAPublishedOneWithItsPin() {
        published("p");
        var answer = bench.lastTold();
        bench.due("p", 2);
        assertThat(bench.lastTold()).isEqualTo(answer);
        assertThat(bench.state("p")).isEqualTo(PUBLISHED);
    }

    @Test
    void opensTheNextRoundAfterADeferredOneWithTheNewContent() {
        deferred("p");
        var opened = bench.due("p", 2, Samples.order("Stew"));
        assertThat(opened.state()).isEqualTo(PREPARED);
        assertThat(opened.round()).isEqualTo(2);
        assertThat(opened.epoch()).isEqualTo(2);
        assertThat(opened.requireOrder()).isEqualTo(Samples.order("Stew"));
    }

    @Test
    void ignoresTheNextRoundWhileTheOldOneGoesOn() {
        var held = armed("p");
        bench.due("p", 2);
        assertThat(bench.publication("p").round()).isEqualTo(1);
        bench.unclear(held);
        bench.due("p", 2);
        assertThat(bench.state("p")).isEqualTo(RECONCILING);
        assertThat(bench.publication("p").round()).isEqualTo(1);
    }

    /** V13, its first half: two of equal content on one board could not be told apart. */
    @Test
    void putsOffASecondPublicationOfEqualContentUntilTheFirstHasEnded() {
        bench.due("p", 1);
        assertThat(bench.due("q", 1).state()).isEqualTo(DEFERRED);
        assertThat(bench.lastTold().happening())
                .isInstanceOfSatisfying(
                        Happening.Deferred.class,
                        deferred -> assertThat(deferred.reason().code()).isEqualTo("SAME_CONTENT_UNDER_WAY"));
        bench.due("q", 2);
        assertThat(bench.state("q")).isEqualTo(DEFERRED);

        var held = Held.of(bench.publication("p"));
        bench.arm(held);
        bench.created(held, "7");
        assertThat(bench.due("q", 3).state()).isEqualTo(PREPARED);
    }

    @Test
    void letsEqualContentOntoAnotherBoardAtOnce() {
        bench.due("p", 1);
        var order = Samples.order("Soup");
        var elsewhere = new Order("202", null, order.content(), order.dueAt(), order.notAfter());
        assertThat(bench.due("q", 1, elsewhere).state()).isEqualTo(PREPARED);
    }

    @Test
    void revokesARoundBeforeAnythingIsSent() {
        var held = Held.of(bench.due("p", 1));
        var revoked = bench.revoke("p", 1);
        assertThat(revoked.state()).isEqualTo(REVOKED);
        assertThat(revoked.epoch()).isEqualTo(2);
        assertThat(bench.told()).containsExactly(new Happening.Revoked());
        bench.arm(held);
        assertThat(bench.state("p")).isEqualTo(REVOKED);
    }

    @Test
    void revokesARoundThatIsNotKnownYetSoThatItsMessageComesTooLate() {
        bench.revoke("p", 1);
        bench.due("p", 1);
        assertThat(bench.state("p")).isEqualTo(REVOKED);
        assertThat(bench.told()).containsExactly(new Happening.Revoked(), new Happening.Revoked());
    }

    @Test
    void revokesANewRoundWhoseMessageIsStillUnderWay() {
        deferred("p");
        bench.revoke("p", 2);
        bench.due("p", 2);
        assertThat(bench.state("p")).isEqualTo(REVOKED);
        assertThat(bench.publication("p").round()).isEqualTo(2);
    }

    @Test
    void leavesARoundThatMayHaveBeenSentToItsOutcome() {
        var held = armed("p");
        bench.revoke("p", 1);
        assertThat(bench.state("p")).isEqualTo(SENDING);
        bench.unclear(held);
        bench.revoke("p", 1);
        assertThat(bench.state("p")).isEqualTo(RECONCILING);
    }

    @Test
    void answersARevocationThatComesTooLateWithThePin() {
        published("p");
        var told = bench.store.told().size();
        bench.revoke("p", 1);
        assertThat(bench.store.told()).hasSize(told + 1);
        assertThat(bench.lastTold().happening()).isInstanceOf(Happening.Published.class);
    }

    @Test
    void failsARoundWhoseMessageNobodyCanRead() {
        bench.unreadable("p", 1);
        assertThat(bench.state("p")).isEqualTo(FAILED);
        assertThat(bench.told()).containsExactly(new Happening.Failed(WHY));
        bench.unreadable("p", 1);
        assertThat(bench.told()).hasSize(2);
    }

    @Test
    void leavesARoundAloneOfWhichOnlyARepetitionIsUnreadable() {
        bench.due("p", 1);
        bench.unreadable("p", 1);
        assertThat(bench.state("p")).isEqualTo(PREPARED);
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void failsTheNextRoundWhereItsMessageIsUnreadable() {
        deferred("p");
        bench.unreadable("p", 2);
        assertThat(bench.state("p")).isEqualTo(FAILED);
        assertThat(bench.publication("p").round()).isEqualTo(2);
    }

    @Test
    void takesThePinThatAPersonFound() {
        unconfirmed("p");
        bench.resolve("p", 1, new Resolution.Found("9"));
        assertThat(bench.publication("p").pinId()).contains("9");
        assertThat(bench.lastTold().happening()).isInstanceOfSatisfying(Happening.Published.class, published -> {
            assertThat(published.environment()).isEqualTo("SIMULATOR");
            assertThat(published.adopted()).isTrue();
        });
    }

    @Test
    void refusesToTakeAPinFromAnotherPublication() {
        published("p");
        unconfirmed("q");
        var seq = bench.publication("q").seq();
        bench.resolve("q", 1, new Resolution.Found("7"));
        assertThat(bench.state("q")).isEqualTo(UNCONFIRMED);
        assertThat(bench.lastTold().seq()).isEqualTo(seq + 1);
        assertThat(bench.lastTold().happening())
                .isInstanceOfSatisfying(
                        Happening.Unconfirmed.class,
                        unconfirmed -> assertThat(unconfirmed.reason().code()).isEqualTo("PIN_OF_ANOTHER_PUBLICATION"));
    }

    @Test
    void closesTheRoundForAPersonWhoWantsAnother() {
        unconfirmed("p");
        bench.resolve("p", 1, new Resolution.TryAgain());
        assertThat(bench.state("p")).isEqualTo(DEFERRED);
        assertThat(bench.publication("p").isDoubtful()).isTrue();
        assertThat(bench.due("p", 2).state()).isEqualTo(PREPARED);
    }

    @Test
    void closesAFailedRoundForAPersonWhoWantsAnother() {
        bench.refused(armed("p"), Setback.fail(WHY));
        bench.resolve("p", 1, new Resolution.TryAgain());
        assertThat(bench.state("p")).isEqualTo(DEFERRED);
    }

    @Test
    void failsTheRoundForAPersonWhoGivesUp() {
        unconfirmed("p");
        bench.resolve("p", 1, new Resolution.GiveUp());
        assertThat(bench.state("p")).isEqualTo(FAILED);
    }

    @Test
    void neverLetsADecisionUndoAPinThatIsProven() {
        published("p");
        bench.resolve("p", 1, new Resolution.TryAgain());
        bench.resolve("p", 1, new Resolution.GiveUp());
        bench.resolve("p", 1, new Resolution.Found("9"));
        assertThat(bench.publication("p").pinId()).contains("7");
    }

    @Test
    void ignoresADecisionAboutAnOlderRound() {
        unconfirmed("p");
        bench.resolve("p", 1, new Resolution.TryAgain());
        bench.due("p", 2);
        var before = bench.publication("p");
        bench.resolve("p", 1, new Resolution.GiveUp());
        assertThat(bench.publication("p")).isEqualTo(before);
    }

    @Test
    void leavesARoundThatGoesOnToItsOutcomeWhateverAPersonSays() {
        armed("p");
        bench.resolve("p", 1, new Resolution.TryAgain());
        assertThat(bench.state("p")).isEqualTo(SENDING);
    }
}
