package io.pincast.scheduler.dispatch;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.store.PublicationCollection;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Publications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two replicas with all their loops over one MongoDB collection, without a leader. */
class TwoReplicasIT {
    private final Clock clock = Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    private final PublicationCollection collection = PublicationCollection.create();
    private final RecordedOrders orders = new RecordedOrders(clock);
    private final List<TestReplica> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(replica -> replica.dispatcher.stop());
        collection.drop();
    }

    @Test
    void dispatchEachOnceNeverEarlyAndLoseNone() {
        var planner = replica(orders);
        var from = clock.instant().plusSeconds(1);
        var planned = new ArrayList<PublicationId>();
        for (var i = 0; i < 300; i++) {
            planned.add(plan(planner, "post " + i, from.plusMillis(i * 5L)));
        }
        start(replica(orders));
        start(replica(orders));

        await().atMost(ofSeconds(20))
                .until(() -> states(planned).stream().allMatch(PublicationState.DISPATCHED::equals));
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .containsExactlyInAnyOrderElementsOf(planned);
        assertThat(orders.ofKind("due"))
                .allSatisfy(sent -> assertThat(sent.at())
                        .isAfterOrEqualTo(sent.publication().dueAt()));
        assertThat(started.stream()
                        .mapToDouble(replica -> replica.count("claims"))
                        .sum())
                .isEqualTo(300);
        assertThat(started.stream()
                        .mapToDouble(replica -> replica.count("dispatched"))
                        .sum())
                .isEqualTo(300);
    }

    @Test
    void aReplicaThatFallsSilentAfterItsClaimsIsHealedByTheOther() {
        var dead = new RecordedOrders(clock);
        dead.silent = true;
        var planner = replica(orders);
        var planned = new ArrayList<PublicationId>();
        for (var i = 0; i < 20; i++) {
            planned.add(plan(planner, "post " + i, clock.instant()));
        }
        // Claims and sends, but no acknowledgement ever comes: as if it were killed between claim and mark.
        var silent = replica(dead);
        silent.tick();
        assertThat(dead.ofKind("due")).hasSize(20);
        assertThat(states(planned)).containsOnly(PublicationState.CLAIMED);

        start(replica(orders));
        await().atMost(ofSeconds(20))
                .until(() -> states(planned).stream().allMatch(PublicationState.DISPATCHED::equals));
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .containsExactlyInAnyOrderElementsOf(planned);
        assertThat(orders.ofKind("due"))
                .allSatisfy(sent -> assertThat(sent.publication().round()).isEqualTo(1));
        assertThat(started.getFirst().count("healed")).isEqualTo(20);
    }

    @Test
    void aReplicaThatStopsLeavesItsWorkToTheOther() {
        var planner = replica(orders);
        var planned = new ArrayList<PublicationId>();
        var from = clock.instant().plusMillis(500);
        for (var i = 0; i < 200; i++) {
            planned.add(plan(planner, "post " + i, from.plusMillis(i * 5L)));
        }
        var leaving = replica(orders);
        start(leaving);
        await().atMost(ofSeconds(10)).until(() -> orders.ofKind("due").size() > 50);
        leaving.dispatcher.stop();
        var sentByIt = orders.ofKind("due").size();
        assertThat(sentByIt).isLessThan(200);

        start(replica(orders));
        await().atMost(ofSeconds(20))
                .until(() -> states(planned).stream().allMatch(PublicationState.DISPATCHED::equals));
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .as("given back, not left to lapse: none is sent twice")
                .containsExactlyInAnyOrderElementsOf(planned);
    }

    private TestReplica replica(RecordedOrders broker) {
        return new TestReplica(
                collection.store(), collection.due(), broker, clock, TestReplica.properties(ofSeconds(2)));
    }

    private void start(TestReplica replica) {
        started.add(replica);
        replica.dispatcher.start();
    }

    private static PublicationId plan(TestReplica replica, String post, Instant dueAt) {
        return replica.progress
                .plan(new Planning.Wish(
                        new WorkspaceId("w"),
                        new PostId(post),
                        new Target("account", "1001", null),
                        1,
                        Publications.DRAFT,
                        dueAt,
                        dueAt.plus(Duration.ofHours(24)),
                        false))
                .publication()
                .id();
    }

    private List<PublicationState> states(List<PublicationId> ids) {
        return collection.due().listByIds(ids).stream().map(Publication::state).toList();
    }
}
