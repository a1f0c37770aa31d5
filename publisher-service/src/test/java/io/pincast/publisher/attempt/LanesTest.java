package io.pincast.publisher.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.publisher.ledger.Held;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        gates.values().forEach(CountDownLatch::countDown);
        stopping.countDown();
    }

    private Lanes lanes(int concurrency, int capacity) {
        var properties = new AttemptProperties(
                concurrency, capacity, Duration.ZERO, 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
        return new Lanes(properties, clock, this::work, stopping);
    }

    private void work(Held held) throws InterruptedException {
        var gate = gates.get(held.publicationId());
        if (gate != null) {
            gate.await();
        }
        done.add(held.publicationId());
    }

    private void block(String publicationId) {
        gates.put(publicationId, new CountDownLatch(1));
    }

    private static Held of(String publicationId, String accountId) {
        return new Held(publicationId, accountId, 1, 1);
    }

    @Test
    void keepsTheOrderOfAnAccount() {
        var lanes = lanes(4, 100);
        for (var i = 0; i < 50; i++) {
            lanes.take(of("p" + i, "a"));
        }
        await().until(() -> done.size() == 50);
        assertThat(done.getFirst()).isEqualTo("p0");
        assertThat(done.getLast()).isEqualTo("p49");
    }

    @Test
    void letsNoAccountDelayAnother() {
        var lanes = lanes(4, 100);
        block("slow");
        lanes.take(of("slow", "a"));
        lanes.take(of("behind", "a"));
        lanes.take(of("other", "b"));
        await().until(() -> done.contains("other"));
        assertThat(done).containsExactly("other");
        gates.get("slow").countDown();
        await().until(() -> done.size() == 3);
        assertThat(done).containsExactly("other", "slow", "behind");
    }

    @Test
    void worksForNoMoreAccountsAtOnceThanItMay() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var properties = new AttemptProperties(3, 100, Duration.ZERO, 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
        var reached = new CountDownLatch(3);
        var lanes = new Lanes(
                properties,
                clock,
                held -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    reached.countDown();
                    reached.await();
                    now.decrementAndGet();
                    done.add(held.publicationId());
                },
                stopping);
        for (var i = 0; i < 20; i++) {
            lanes.take(of("p" + i, "a" + i));
        }
        await().until(() -> done.size() == 20);
        assertThat(most).hasValue(3);
    }

    @Test
    void goesOnAfterWorkThatBrokeOff() {
        var properties = new AttemptProperties(1, 100, Duration.ZERO, 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
        var lanes = new Lanes(
                properties,
                clock,
                held -> {
                    if (held.publicationId().equals("bad")) {
                        throw new IllegalStateException("meant to happen");
                    }
                    done.add(held.publicationId());
                },
                stopping);
        lanes.take(of("bad", "a"));
        lanes.take(of("good", "a"));
        await().until(() -> done.contains("good"));
        await().until(() -> lanes.size() == 0);
    }

    @Test
    void hasRoomForSoManyOnly() {
        var lanes = lanes(4, 2);
        block("p1");
        lanes.take(of("p1", "a"));
        assertThat(lanes.hasRoom()).isTrue();
        lanes.take(of("p2", "a"));
        assertThat(lanes.hasRoom()).isFalse();
        gates.get("p1").countDown();
        await().until(lanes::hasRoom);
    }

    @Test
    void tellsThatARoundWaitsOnceTheOneBeforeTakesLong() {
        var lanes = lanes(4, 10);
        block("slow");
        lanes.take(of("slow", "a"));
        await().until(() -> lanes.has("slow"));
        assertThat(lanes.waitingOf("a", clock.instant())).isEmpty();
        await().untilAsserted(
                        () -> assertThat(lanes.waitingOf("a", clock.instant().plusSeconds(5)))
                                .hasValueSatisfying(waiting ->
                                        assertThat(waiting.reason().code()).isEqualTo("ANOTHER_PIN_FIRST")));
        assertThat(lanes.waitingOf("b", clock.instant().plusSeconds(5))).isEmpty();
    }

    @Test
    void finishesWhatItBeganAndGivesBackTheRest() throws InterruptedException {
        var lanes = lanes(4, 10);
        block("begun");
        lanes.take(of("begun", "a"));
        lanes.take(of("left", "a"));
        await().until(() -> lanes.waitingOf("a", clock.instant().plusSeconds(9)).isPresent());
        stopping.countDown();
        gates.get("begun").countDown();
        assertThat(lanes.drain(Duration.ofSeconds(5))).containsExactly(of("left", "a"));
        assertThat(done).containsExactly("begun");
        assertThat(lanes.hasRoom()).isFalse();
    }
}
