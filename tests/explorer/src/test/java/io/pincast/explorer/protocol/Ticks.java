package io.pincast.explorer.protocol;

import java.time.Duration;
import java.time.Instant;

/**
 * Time as the explorer has it. It stands still at {@link #NOW}; what is written in documents grows older instead, so that the same
 * situation an hour later is the same state. An hour is a tick: the rules' own pauses, of seconds and minutes, are less than one.
 */
public final class Ticks {
    public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    public static final Duration TICK = Duration.ofHours(1);
    /** Where it only matters that an instant has passed. */
    public static final Instant LONG_AGO = NOW.minus(Duration.ofDays(1000));
    /** Where it only matters that it has not. */
    public static final Instant FAR_OFF = NOW.plus(Duration.ofDays(1000));

    private Ticks() {}

    /** The instant so many ticks from now. */
    public static Instant at(int ticks) {
        return NOW.plus(TICK.multipliedBy(ticks));
    }

    /** In how many ticks an instant is, parts of one left away. */
    public static int until(Instant instant) {
        return Math.toIntExact(Math.floorDiv(Duration.between(NOW, instant).toMillis(), TICK.toMillis()));
    }

    static Duration of(int ticks) {
        return TICK.multipliedBy(ticks);
    }
}
