package io.pincast.publisher.publication;

import java.time.Duration;

/**
 * How long to wait before the next round: doubling from {@code first} to {@code cap}, each a fifth longer or shorter by chance, so
 * that what failed together does not come back together.
 */
public record Backoff(Duration first, Duration cap) {
    private static final int DOUBLINGS = 20;
    private static final double SPREAD = 0.2;

    /**
     * The wait.
     *
     * @param before how many waits there were in a row
     * @param seed decides the chance, so that the same input gives the same wait
     */
    public Duration delay(int before, long seed) {
        var doubled = first.multipliedBy(1L << Math.min(before, DOUBLINGS));
        var base = doubled.compareTo(cap) < 0 ? doubled : cap;
        var chance = 1 + SPREAD * (2 * unit(seed + before) - 1);
        return Duration.ofMillis(Math.max(1, Math.round(base.toMillis() * chance)));
    }

    /** SplitMix64's finisher: evenly spread, and the same everywhere. */
    private static double unit(long seed) {
        var mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
