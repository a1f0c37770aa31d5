package io.pincast.publisher.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.publication.Handover;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Duration> early = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

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

    private Optional<Instant> work(Held held) throws InterruptedException {
        var gate = gates.get(held.publicationId());
        if (gate != null) {
            gate.await();
        }
        var waits = early.remove(held.publicationId());
        if (waits != null) {
            asked.add(held.publicationId());
            return Optional.of(clock.instant().plus(waits));
        }
        done.add(held.publicationId());
        return Optional.empty();
    }

    private void block(String publicationId) {
        gates.put(publicationId, new CountDownLatch(1));
    }

    private static Handover.Place planned(Instant notAfter) {
        return new Handover.Place(null, notAfter);
    }

    private static Held of(String publicationId, String accountId) {
        return new Held(publicationId, accountId, 1, 1);
    }

    @Test
    void keepsTheOrderOfAnAccount() {
        var lanes = lanes(4, 100);
        for (var i = 0; i < 50; i++) {
            lanes.take(of("p" + i, "a"), planned(clock.instant()));
        }
        await().until(() -> done.size() == 50);
        assertThat(done.getFirst()).isEqualTo("p0");
        assertThat(done.getLast()).isEqualTo("p49");
    }

    @Test
    void worksOnWhatWasPlannedEarlierFirst() {
        var lanes = lanes(4, 100);
        block("first");
        lanes.take(of("first", "a"), planned(clock.instant()));
        await().until(() ->
                lanes.waitingOf("a", clock.instant().plusSeconds(60)).isPresent());
        lanes.take(of("later", "a"), planned(clock.instant().plusSeconds(2)));
        lanes.take(of("earlier", "a"), planned(clock.instant().plusSeconds(1)));
        lanes.take(
                of("as early, but came after it", "a"), planned(clock.instant().plusSeconds(1)));
        gates.get("first").countDown();
        await().until(() -> done.size() == 4);
        assertThat(done).containsExactly("first", "earlier", "as early, but came after it", "later");
    }

    @Test
    void letsWhoHasASlotGoBeforeWhoHasNoneAndByTheSlots() {
        var lanes = lanes(4, 100);
        block("first");
        lanes.take(of("first", "a"), planned(clock.instant()));
        await().until(() ->
                lanes.waitingOf("a", clock.instant().plusSeconds(60)).isPresent());
        var slot = clock.instant().plusSeconds(60);
        lanes.take(of("new", "a"), planned(clock.instant()));
        lanes.take(of("second slot", "a"), new Handover.Place(slot.plusMillis(50), clock.instant()));
        lanes.take(
                of("first slot", "a"), new Handover.Place(slot, clock.instant().plusSeconds(9)));
        gates.get("first").countDown();
        await().until(() -> done.size() == 4);
        assertThat(done).containsExactly("first", "first slot", "second slot", "new");
    }

    @Test
    void keepsOneThatWaitsBeforeThoseBehindItAndNobodyElseUp() {
        var lanes = lanes(1, 100);
        early.put("early", Duration.ofMillis(200));
        lanes.take(of("early", "a"), planned(clock.instant()));
        lanes.take(of("behind", "a"), planned(clock.instant().plusSeconds(1)));
        await().until(() -> asked.contains("early"));
        lanes.take(of("other", "b"), planned(clock.instant()));
        await().until(() -> done.size() == 3);
        assertThat(done).containsSubsequence("early", "behind").contains("other");
        await().until(() -> lanes.size() == 0);
    }

    @Test
    void givesBackOneThatWaits() throws InterruptedException {
        var lanes = lanes(4, 10);
        early.put("early", Duration.ofHours(1));
        lanes.take(of("early", "a"), planned(clock.instant()));
        await().until(() -> asked.contains("early"));
        lanes.take(of("other", "b"), planned(clock.instant()));
        await().until(() -> done.contains("other"));
        assertThat(lanes.has("early")).isTrue();
        stopping.countDown();
        assertThat(lanes.drain(Duration.ofSeconds(5)))
                .extracting(Held::publicationId)
                .containsExactly("early");
    }

    @Test
    void letsNoAccountDelayAnother() {
        var lanes = lanes(4, 100);
        block("slow");
        lanes.take(of("slow", "a"), planned(clock.instant()));
        lanes.take(of("behind", "a"), planned(clock.instant()));
        lanes.take(of("other", "b"), planned(clock.instant()));
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
                    return Optional.empty();
                },
                stopping);
        for (var i = 0; i < 20; i++) {
            lanes.take(of("p" + i, "a" + i), planned(clock.instant()));
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
                    return Optional.empty();
                },
                stopping);
        lanes.take(of("bad", "a"), planned(clock.instant()));
        lanes.take(of("good", "a"), planned(clock.instant()));
        await().until(() -> done.contains("good"));
        await().until(() -> lanes.size() == 0);
    }

    @Test
    void opensANewLaneWhereTheOldOneBroke() {
        var properties = new AttemptProperties(1, 100, Duration.ZERO, 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
        var broken = new CountDownLatch(1);
        var lanes = new Lanes(
                properties,
                clock,
                held -> {
                    if (held.publicationId().equals("fatal")) {
                        broken.await();
                        throw new StackOverflowError("meant to happen");
                    }
                    done.add(held.publicationId());
                    return Optional.empty();
                },
                stopping);
        lanes.take(of("fatal", "a"), planned(clock.instant()));
        lanes.take(of("behind", "a"), planned(clock.instant().plusSeconds(1)));
        broken.countDown();
        await().dontCatchUncaughtExceptions().until(() -> !lanes.has("behind"));
        lanes.take(of("behind", "a"), planned(clock.instant().plusSeconds(1)));
        await().dontCatchUncaughtExceptions().until(() -> done.contains("behind"));
    }

    @Test
    void hasRoomForSoManyOnly() {
        var lanes = lanes(4, 2);
        block("p1");
        lanes.take(of("p1", "a"), planned(clock.instant()));
        assertThat(lanes.takesAtOnce()).isTrue();
        lanes.take(of("p2", "a"), planned(clock.instant()));
        assertThat(lanes.takesAtOnce()).isFalse();
        gates.get("p1").countDown();
        await().until(lanes::hasRoom);
        assertThat(lanes.takesAtOnce())
                .as("it would overtake what had to stay in the store")
                .isFalse();
        assertThat(lanes.caughtUp()).isTrue();
        assertThat(lanes.takesAtOnce()).isTrue();
    }

    @Test
    void tellsThatARoundWaitsOnceTheOneBeforeTakesLong() {
        var lanes = lanes(4, 10);
        block("slow");
        lanes.take(of("slow", "a"), planned(clock.instant()));
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
        lanes.take(of("begun", "a"), planned(clock.instant()));
        lanes.take(of("left", "a"), planned(clock.instant()));
        await().until(() -> lanes.waitingOf("a", clock.instant().plusSeconds(9)).isPresent());
        stopping.countDown();
        gates.get("begun").countDown();
        assertThat(lanes.drain(Duration.ofSeconds(5))).containsExactly(of("left", "a"));
        assertThat(done).containsExactly("begun");
        assertThat(lanes.hasRoom()).isFalse();
    }
}
