package io.pincast.simulator.analytics;

/** Numbers that look random and are the same for the same question. */
final class Noise {
    private Noise() {}

    /** From 0 to below 1. */
    static double of(long seed, long subject, long day, long what) {
        var mixed = mix(mix(mix(seed ^ 0x9E3779B97F4A7C15L) + subject) + day * 31 + what);
        return (mixed >>> 11) * 0x1.0p-53;
    }

    /** SplitMix64's finaliser. */
    private static long mix(long value) {
        var x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
