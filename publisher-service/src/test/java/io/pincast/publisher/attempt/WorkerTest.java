package io.pincast.publisher.attempt;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.PREPARED;
import static io.pincast.publisher.ledger.PublicationState.PUBLISHED;
import static io.pincast.publisher.ledger.PublicationState.SENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.id.ClockGuard;
import io.pincast.defaults.id.ClockReading;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Timers;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What is stored before, and after, the one request. */
class WorkerTest extends WorkerScene {
    /** V10: an attempt that is stored only after its request is forgotten by a crash between them. */
    @Test
    void storesTheAttemptBeforeTheRequest() {
        var held = due("p", 1);
        pinterest.create = gate -> {
            assertThat(publication("p").state()).isEqualTo(SENDING);
            assertThat(publication("p").history().attempts()).hasSize(1);
            return created("7");
        };
        work(held);
        assertThat(publication("p").state()).isEqualTo(PUBLISHED);
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.images).containsExactly(IMAGE);
    }

    @Test
    void sendsNothingForSomebodyWhoLostTheRound() {
        var held = due("p", 1);
        work(new Held("p", "account", 1, held.epoch() + 1));
        assertThat(pinterest.requests).isZero();
    }

    /** V6 in the midst: the round is lost between preparing and arming. */
    @Test
    void sendsNothingWhereTheRoundIsLostWhileItPrepares() {
        var held = due("p", 1);
        files = (workspaceId, media) -> {
            ledger.apply("p", (known, _) -> intake.revocation(known, Samples.subject("p"), 1, clock.instant()));
            return new MediaFiles.Fetched.Bytes(IMAGE);
        };
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(last()).isEqualTo(new Happening.Revoked());
    }

    @Test
    void sendsNothingWhereTheArmingTookLongerThanWhatWasCountedIsGoodFor() {
        var held = due("p", 1);
        store.beforeChange = () -> clock.advance(Duration.ofSeconds(3));
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(deferred("p").reason().code()).isEqualTo("SLOT_LAPSED");
    }

    @Test
    void countsTheTimeThatTheArmingTakesAgainstTheBytes() {
        budgets = budgets(Duration.ofSeconds(50));
        var held = due("p", 1);
        store.beforeChange = () -> {
            clock.advance(Duration.ofSeconds(31));
            nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        };
        var asked = new ArrayList<Boolean>();
        pinterest.create = gate -> {
            asked.add(gate.getAsBoolean());
            return refused(Setback.retry(WHY, BACKOFF));
        };
        work(held);
        assertThat(asked).containsExactly(false);
    }

    @Test
    void sendsNothingWhereItIsNotSureThatTheArmingWonThoughItDid() {
        var held = due("p", 1);
        store.breakAfterNextChange = true;
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
    }

    @Test
    void sendsNothingWhereItIsNotSureThatTheArmingWonAndItDidNot() {
        var held = due("p", 1);
        store.breakBeforeNextChange = true;
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
        assertThat(publication("p").history().attempts()).isEmpty();
    }

    @Test
    void storesThePinOnceTheStoreIsBack() {
        var held = due("p", 1);
        pinterest.create = gate -> {
            store.brokenChanges = 3;
            return created("7");
        };
        work(held);
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.requests).isOne();
    }

    @Test
    void givesTheRoundBackWhereTheStoreWasAwayBeforeAnythingWasSent() {
        var held = due("p", 1);
        store.brokenFinds = 1;
        work(held);
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").times().leaseUntil()).isNull();
        assertThat(publication("p").times().actAt()).isEqualTo(clock.instant());
    }

    /** Compares this replica's clock with the broker's. */
    private void compare() {
        guard = new ClockGuard(clock, nanos::get, Duration.ofSeconds(5));
        guard.take(new ClockReading(clock.instant(), clock.instant(), broker.instant(), nanos.get()));
    }

    @Test
    void givesTheRoundBackWhileItsClockIsWrong() {
        var held = due("p", 1);
        broker.advance(Duration.ofSeconds(6));
        compare();
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").times().leaseUntil()).isNull();
        broker.advance(Duration.ofSeconds(-6));
        compare();
        ledger.apply("p", (known, _) -> new Sending(Timers.DEFAULT).takeOver(known, clock.instant()));
        work(Held.of(publication("p")));
        assertThat(publication("p").state()).isEqualTo(PUBLISHED);
    }

    @Test
    void armsNothingWhereItsClockJumpsWhileItPrepares() {
        var held = due("p", 1);
        compare();
        files = (workspaceId, media) -> {
            clock.advance(Duration.ofSeconds(20));
            return new MediaFiles.Fetched.Bytes(IMAGE);
        };
        work(held);
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").history().attempts()).isEmpty();
    }
}
