package io.pincast.scheduler.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.id.ClockGuard;
import io.pincast.defaults.id.ClockReading;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.InMemoryPublications;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Publications;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A replica whose clock differs too much from the broker's. */
class WrongClockTest {
    private static final Instant DUE_AT = Publications.DUE_AT;
    /** An hour fast: by it everything has long been due. */
    private final MutableClock clock = MutableClock.at(DUE_AT);

    private final MutableClock broker = MutableClock.at(DUE_AT.minusSeconds(3_600));
    private final AtomicLong nanos = new AtomicLong();
    private final ClockGuard guard = new ClockGuard(clock, nanos::get, Duration.ofSeconds(5));
    private final InMemoryPublications publications = new InMemoryPublications();
    private final RecordedOrders orders = new RecordedOrders(clock);
    private final TestReplica replica = new TestReplica(
            publications, publications, orders, clock, TestReplica.properties(Duration.ofSeconds(10)), guard);
    private final TestReplica right = new TestReplica(publications, publications, orders, clock);

    @Test
    void claimsAndSendsNothingUntilItIsSetRight() {
        var id = plan();
        compare();
        replica.tick();
        assertThat(orders.sent).isEmpty();
        assertThat(publications.find(id).orElseThrow().state()).isEqualTo(PublicationState.PLANNED);

        broker.set(DUE_AT);
        compare();
        replica.tick();
        assertThat(orders.ofKind("due")).hasSize(1);
    }

    @Test
    void healsNothing() {
        plan();
        right.lookAhead.look();
        right.claimer.claimDue();
        clock.advance(Duration.ofMinutes(5));
        compare();
        assertThat(replica.healer.heal()).isZero();
        assertThat(right.healer.heal()).isEqualTo(1);
    }

    @Test
    void givesBackWhatItClaimedBeforeItsClockJumped() {
        var id = plan();
        clock.set(DUE_AT.minusMillis(200));
        broker.set(clock.instant());
        compare();
        replica.lookAhead.look();
        assertThat(replica.claimer.claimDue()).isEqualTo(1);

        clock.advance(Duration.ofHours(1));
        assertThat(replica.sender.sendDue()).isZero();
        assertThat(orders.sent).isEmpty();
        assertThat(publications.find(id).orElseThrow().state()).isEqualTo(PublicationState.PLANNED);
        assertThat(replica.count("released")).isEqualTo(1);
    }

    private void compare() {
        guard.take(new ClockReading(clock.instant(), clock.instant(), broker.instant(), nanos.get()));
    }

    private PublicationId plan() {
        return right.progress
                .plan(new Planning.Wish(
                        new WorkspaceId("w"),
                        new PostId("post"),
                        new Target("account", "1001", null),
                        1,
                        Publications.DRAFT,
                        DUE_AT,
                        DUE_AT.plus(Duration.ofHours(24)),
                        false))
                .publication()
                .id();
    }
}
