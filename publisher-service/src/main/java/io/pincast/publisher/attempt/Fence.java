package io.pincast.publisher.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets bytes leave only for so long after the arming, by two clocks: the wall clock may be set back, and the monotonic one may
 * stand still while the machine sleeps, but not both.
 */
final class Fence implements BooleanSupplier {
    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration within;
    private final Instant armedAt;
    private final long armedNanos;
    private volatile boolean shut;

    /** Starts now: to be made before the write that arms. */
    Fence(Clock clock, LongSupplier nanos, Duration within) {
        this.clock = clock;
        this.nanos = nanos;
        this.within = within;
        this.armedNanos = nanos.getAsLong();
        this.armedAt = clock.instant();
    }

    Instant armedAt() {
        return armedAt;
    }

    @Override
    public boolean getAsBoolean() {
        var byWall = Duration.between(armedAt, clock.instant());
        var monotonic = Duration.ofNanos(nanos.getAsLong() - armedNanos);
        if (byWall.compareTo(within) > 0 || monotonic.compareTo(within) > 0) {
            shut = true;
        }
        return !shut;
    }
}
