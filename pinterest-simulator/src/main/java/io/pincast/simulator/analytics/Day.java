package io.pincast.simulator.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How much of a UTC day is over. */
record Day(LocalDate date, Instant now) {
    private static final double LENGTH = Duration.ofDays(1).toMillis();

    /** From 0 (not begun) to 1 (over). */
    double over() {
        return within(now);
    }

    /** Where in the day the instant is: 0 before it, 1 after it. */
    double within(Instant instant) {
        var start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Math.clamp(Duration.between(start, instant).toMillis() / LENGTH, 0, 1);
    }
}
