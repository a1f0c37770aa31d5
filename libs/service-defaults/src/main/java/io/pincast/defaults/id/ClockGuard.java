package io.pincast.defaults.id;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether this replica's clock agrees with the broker's. What replicas do at an instant, and how long a lease lasts, rests on
 * their clocks differing by no more than the protocol allows; each therefore stays within half of that of the one clock that
 * all can ask, and does nothing while it is not known to.
 */
public final class ClockGuard {
    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration allowed;
    private final boolean guarding;
    private volatile @Nullable ClockReading last;

    /**
     * Makes a guard.
     *
     * @param nanos a monotonic clock
     * @param allowed difference to the broker's clock
     */
    public ClockGuard(Clock clock, LongSupplier nanos, Duration allowed) {
        this(clock, nanos, allowed, true);
    }

    private ClockGuard(Clock clock, LongSupplier nanos, Duration allowed, boolean guarding) {
        this.clock = clock;
        this.nanos = nanos;
        this.allowed = allowed;
        this.guarding = guarding;
    }

    /** One that trusts the clock: where there is a single replica, or none to compare with. */
    public static ClockGuard trusting(Clock clock) {
        return new ClockGuard(clock, System::nanoTime, Duration.ZERO, false);
    }

    /** How far this replica's clock may be from the broker's; nothing where it is trusted. */
    public Duration allowed() {
        return allowed;
    }

    /** Whether anything may be done now that others rely on being done by a right clock. */
    public boolean mayAct() {
        return verdict().mayAct();
    }

    /** Judged anew each time: a clock that jumps is found out before the broker is asked again. */
    public Verdict verdict() {
        return judge(guarding, last, allowed, clock.instant(), nanos.getAsLong());
    }

    /**
     * Takes what was learned.
     *
     * @return whether it told anything
     */
    public boolean take(ClockReading reading) {
        if (!reading.isTelling(allowed)) {
            return false;
        }
        last = reading;
        return true;
    }

    static Verdict judge(boolean guarding, @Nullable ClockReading last, Duration allowed, Instant now, long nanos) {
        if (!guarding) {
            return new Verdict(true, null, null, "The clock is not compared with the broker's.");
        }
        if (last == null) {
            return new Verdict(
                    false,
                    null,
                    null,
                    "The clock of this replica was not compared with the broker's yet, so nothing is begun.");
        }
        var ahead = last.aheadAt(now, nanos);
        var within = ahead.mayBeWithin(allowed);
        return new Verdict(within, ahead.middle(), last.answeredAt(), words(ahead.middle(), allowed, within));
    }

    private static String words(Duration ahead, Duration allowed, boolean within) {
        var difference = "The clock of this replica is " + seconds(ahead.abs())
                + (ahead.isNegative() ? " behind" : " ahead of") + " the broker's";
        return within
                ? difference + "."
                : difference + "; more than " + seconds(allowed)
                        + " is not allowed, so nothing is begun here until it is set right.";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toMillis() / 1000.0);
    }

    /**
     * What is known of the clock.
     *
     * @param ahead of the broker's clock, negative where behind; none where it is not known
     * @param comparedAt when the broker was asked last
     * @param words for people
     */
    public record Verdict(
            boolean mayAct,
            @Nullable Duration ahead,
            @Nullable Instant comparedAt,
            String words) {}
}
