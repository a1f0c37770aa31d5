package io.pincast.scheduler.wording;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What people call late. */
public final class Lateness {
    /** Up to this nobody would say so. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(1);

    private Lateness() {}

    /** By how much, to the second; nothing where it is on time. */
    public static Optional<Duration> of(Instant wanted, Instant happened) {
        var late = Duration.between(wanted, happened);
        return late.compareTo(PUNCTUAL) > 0 ? Optional.of(Duration.ofSeconds(late.toSeconds())) : Optional.empty();
    }
}
