package io.pincast.scheduler.dispatch;

import static io.pincast.scheduler.publication.PublicationState.CLAIMED;
import static io.pincast.scheduler.publication.PublicationState.DISPATCHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.InMemoryPublications;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Publications;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks give way to claims, though not for long, and are not lost when the replica stops. */
class MarkerTest {
    private final MutableClock clock = MutableClock.at(Publications.DUE_AT);
    private final InMemoryPublications publications = new InMemoryPublications();
    private final TestReplica replica = new TestReplica(publications, publications, new RecordedOrders(clock), clock);
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final Loop loop = replica.marker.loop(busy::get);
    private Publication planned;

    @BeforeEach
    void handOver() {
        planned = replica.progress
                .plan(Publications.wish(1, Publications.DRAFT, Publications.DUE_AT))
                .publication();
        replica.claimer.claimDue();
        replica.sender.sendDue();
        loop.start();
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void waitWhileThereIsSomethingToClaim() {
        await().during(Duration.ofMillis(100)).until(() -> state() == CLAIMED);
        busy.set(false);
        await().until(() -> state() == DISPATCHED);
    }

    @Test
    void waitNoLongerThanAMoment() {
        await().during(Duration.ofMillis(100)).until(() -> state() == CLAIMED);
        clock.advance(Duration.ofSeconds(1));
        await().until(() -> state() == DISPATCHED);
    }

    @Test
    void areMadeBeforeTheReplicaEnds() {
        loop.stop();
        assertThat(state()).isEqualTo(DISPATCHED);
    }

    private PublicationState state() {
        return publications.find(planned.id()).orElseThrow().state();
    }
}
