package io.pincast.publisher.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.MutableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** V7: with an arming but no deadline at the last byte, a worker that froze in between sends after all. */
class FenceTest {
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final AtomicLong nanos = new AtomicLong(7);
    private final Fence fence = new Fence(clock, nanos::get, Duration.ofSeconds(30));

    private void pass(Duration wall, Duration monotonic) {
        clock.advance(wall);
        nanos.addAndGet(monotonic.toNanos());
    }

    @Test
    void letsBytesLeaveInTime() {
        pass(Duration.ofSeconds(30), Duration.ofSeconds(30));
        assertThat(fence.getAsBoolean()).isTrue();
    }

    @Test
    void shutsByTheWallClockAfterTheMachineSlept() {
        pass(Duration.ofSeconds(31), Duration.ofSeconds(1));
        assertThat(fence.getAsBoolean()).isFalse();
    }

    @Test
    void shutsByTheMonotonicClockWhenTheWallClockWasSetBack() {
        pass(Duration.ofSeconds(-60), Duration.ofSeconds(31));
        assertThat(fence.getAsBoolean()).isFalse();
    }

    @Test
    void staysShut() {
        pass(Duration.ofSeconds(31), Duration.ofSeconds(1));
        assertThat(fence.getAsBoolean()).isFalse();
        pass(Duration.ofSeconds(-31), Duration.ZERO);
        assertThat(fence.getAsBoolean()).isFalse();
    }

    @Test
    void tellsWhenItWasStarted() {
        var started = clock.instant();
        pass(Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(fence.armedAt()).isEqualTo(started);
    }
}
