package io.pincast.auth.accesstoken;

import java.time.Duration;

/** How long to leave Pinterest alone after a refresh that failed: longer each time, up to ten minutes. */
final class PauseAfterFailure {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 7;

    private PauseAfterFailure() {}

    /**
     * Never shorter than Pinterest asked for, within an hour.
     *
     * @param failures before this one
     */
    static Duration of(int failures, Duration asked) {
        var own = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        var limited = own.compareTo(LONGEST) > 0 ? LONGEST : own;
        var wished = asked.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : asked;
        return limited.compareTo(wished) > 0 ? limited : wished;
    }
}
