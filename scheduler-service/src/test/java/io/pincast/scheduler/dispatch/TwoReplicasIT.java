package io.pincast.scheduler.dispatch;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationStore;
import io.pincast.scheduler.progress.store.PublicationCollection;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Publications;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

        await().atMost(ofSeconds(30))
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
        await().atMost(ofSeconds(30))
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
            planned.add(plan(planner, "post " + i, from.plusMillis(i * 20L)));
        }
        var leaving = replica(orders);
        start(leaving);
        await().atMost(ofSeconds(30)).until(() -> orders.ofKind("due").size() > 50);
        leaving.dispatcher.stop();
        var sentByIt = orders.ofKind("due").size();
        assertThat(sentByIt).isLessThan(200);

        start(replica(orders));
        await().atMost(ofSeconds(30))
                .until(() -> states(planned).stream().allMatch(PublicationState.DISPATCHED::equals));
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .as("given back, not left to lapse: none is sent twice")
                .containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void aReplicaThatJoinsSharesTheWorkAndNoneIsSentTwice() {
        var planner = replica(orders);
        var planned = new ArrayList<PublicationId>();
        var from = clock.instant().plusMillis(500);
        for (var i = 0; i < 200; i++) {
            planned.add(plan(planner, "post " + i, from.plusMillis(i * 15L)));
        }
        start(replica(orders));
        await().atMost(ofSeconds(30)).until(() -> orders.ofKind("due").size() > 30);
        start(replica(orders));
        await().atMost(ofSeconds(30))
                .until(() -> states(planned).stream().allMatch(PublicationState.DISPATCHED::equals));
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .containsExactlyInAnyOrderElementsOf(planned);
        assertThat(sum("claims")).isEqualTo(200);
        assertThat(sum("dispatched")).isEqualTo(200);
    }

    @Test
    void whileTheBrokerIsAwayNothingIsLostAndAllIsSentOnceItIsBack() {
        orders.away = new IllegalStateException("no broker");
        var planner = replica(orders);
        var planned = new ArrayList<PublicationId>();
        for (var i = 0; i < 100; i++) {
            planned.add(plan(planner, "post " + i, clock.instant().plusMillis(i * 10L)));
        }
        start(replica(orders));
        start(replica(orders));
        passes(ofSeconds(4));
        assertThat(orders.ofKind("due")).isEmpty();
        assertThat(states(planned))
                .as("what is not claimed can still be changed")
                .contains(PublicationState.PLANNED);

        orders.away = null;
        await().atMost(ofSeconds(30))
                .until(() -> states(planned).stream().allMatch(PublicationState.DISPATCHED::equals));
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .containsExactlyInAnyOrderElementsOf(planned);
        assertThat(sum("claims")).isEqualTo(sum("dispatched") + sum("released") + sum("healed"));
    }

    @Test
    void whileTheStoreIsAwayNothingIsLostAndTheSameRoundsGoOnOnceItIsBack() {
        var away = new AtomicBoolean();
        var store = awayWhile(away, PublicationStore.class, collection.store());
        var due = awayWhile(away, DuePublications.class, collection.due());
        var planner = replica(orders);
        var planned = new ArrayList<PublicationId>();
        var from = clock.instant().plusMillis(500);
        for (var i = 0; i < 100; i++) {
            planned.add(plan(planner, "post " + i, from.plusMillis(i * 20L)));
        }
        start(new TestReplica(store, due, orders, clock, TestReplica.properties(ofSeconds(2))));
        start(new TestReplica(store, due, orders, clock, TestReplica.properties(ofSeconds(2))));
        await().atMost(ofSeconds(30)).until(() -> orders.ofKind("due").size() > 20);
        away.set(true);
        passes(ofSeconds(4));
        away.set(false);
        await().atMost(ofSeconds(30))
                .until(() -> states(planned).stream().allMatch(PublicationState.DISPATCHED::equals));
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .containsAll(planned);
        // A mark that was lost makes the same round be sent again, never another one.
        assertThat(orders.ofKind("due"))
                .allSatisfy(sent -> assertThat(sent.publication().round()).isEqualTo(1));
    }

    private void passes(Duration time) {
        var until = clock.instant().plus(time);
        await().atMost(time.multipliedBy(3)).until(() -> !clock.instant().isBefore(until));
    }

    private double sum(String counter) {
        return started.stream().mapToDouble(replica -> replica.count(counter)).sum();
    }

    private static <T> T awayWhile(AtomicBoolean away, Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    if (away.get()) {
                        throw new IllegalStateException("no store");
                    }
                    try {
                        return method.invoke(store, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
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
