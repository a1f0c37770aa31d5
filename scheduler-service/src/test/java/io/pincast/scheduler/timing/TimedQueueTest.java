package io.pincast.scheduler.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Timers in memory. */
class TimedQueueTest {
    private static final Instant T = Instant.parse("2026-03-01T09:00:00Z");
    private final TimedQueue<String> queue = new TimedQueue<>();

    @Test
    void givesWhatIsWantedTheEarliestFirst() {
        queue.put("c", T.plusMillis(3), "third");
        queue.put("a", T.plusMillis(1), "first");
        queue.put("b", T.plusMillis(2), "second");
        assertThat(queue.take(T, 10)).isEmpty();
        assertThat(queue.take(T.plusMillis(2), 10)).containsExactly("first", "second");
        assertThat(queue.takeAll()).containsExactly("third");
        assertThat(queue.size()).isZero();
    }

    @Test
    void givesNoMoreThanAskedFor() {
        queue.put("a", T, "first");
        queue.put("b", T, "second");
        assertThat(queue.take(T, 1)).containsExactly("first");
        assertThat(queue.take(T, 0)).isEmpty();
        assertThat(queue.take(T, 1)).containsExactly("second");
    }

    @Test
    void aKeyStandsInItOnce() {
        queue.put("a", T, "early");
        queue.put("a", T.plusSeconds(1), "late");
        assertThat(queue.take(T, 10)).isEmpty();
        assertThat(queue.takeAll()).containsExactly("late");
    }

    @Test
    void aWaiterWakesForWhatIsWantedEarlierThanItKnew() throws InterruptedException {
        var clock = Clock.systemUTC();
        queue.put("late", clock.instant().plusSeconds(60), "late");
        var woken = new CountDownLatch(1);
        var waiter = Thread.startVirtualThread(() -> {
            try {
                queue.await(clock, Duration.ZERO, Duration.ofSeconds(60));
                woken.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
        queue.put("now", clock.instant(), "now");
        await().atMost(Duration.ofSeconds(5)).until(() -> woken.getCount() == 0);
        assertThat(queue.take(clock.instant(), 10)).containsExactly("now");
    }

    @Test
    void aWaiterWakesWhenTheFirstIsWantedAndNotBefore() throws InterruptedException {
        var clock = Clock.systemUTC();
        var wanted = clock.instant().plusMillis(80);
        queue.put("a", wanted, "a");
        queue.await(clock, Duration.ZERO, Duration.ofSeconds(10));
        assertThat(clock.instant()).isAfterOrEqualTo(wanted);
        assertThat(queue.take(clock.instant(), 1)).containsExactly("a");
    }

    @Test
    void aWaiterHasOnlySoMuchPatience() throws InterruptedException {
        queue.await(Clock.systemUTC(), Duration.ZERO, Duration.ofMillis(20));
        assertThat(queue.takeAll()).isEmpty();
    }
}
