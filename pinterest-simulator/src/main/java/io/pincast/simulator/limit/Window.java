package io.pincast.simulator.limit;

import java.time.Duration;

/**
 * A budget of requests.
 *
 * @param key whose it is
 * @param length windows begin at its multiples
 */
record Window(String key, int limit, Duration length) {
    static final String OBJECT = "object/";

    long numberAt(long millis) {
        return Math.floorDiv(millis, length.toMillis());
    }

    /** Seconds until the next window, rounded up. */
    long secondsLeft(long millis) {
        var left = length.toMillis() - Math.floorMod(millis, length.toMillis());
        return (left + 999) / 1000;
    }
}
