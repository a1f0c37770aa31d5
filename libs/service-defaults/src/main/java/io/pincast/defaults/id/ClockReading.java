package io.pincast.defaults.id;

import java.time.Duration;
import java.time.Instant;

/**
 * What was learned when the broker was asked for its time.
 *
 * @param askedAt by this replica's clock, before the question left
 * @param answeredAt by this replica's clock, when the answer was there
 * @param brokerAt the broker's time, somewhere in between
 * @param answeredNanos a monotonic clock at {@code answeredAt}
 */
public record ClockReading(Instant askedAt, Instant answeredAt, Instant brokerAt, long answeredNanos) {

    /** How far this replica's clock was ahead at least and at most; since then it went on as the monotonic clock did, or jumped. */
    Range aheadAt(Instant now, long nanos) {
        var jump = Duration.between(answeredAt, now).minusNanos(nanos - answeredNanos);
        return new Range(
                Duration.between(brokerAt, askedAt).plus(jump),
                Duration.between(brokerAt, answeredAt).plus(jump));
    }

    /** An answer that was long on its way tells nothing. */
    boolean isTelling(Duration allowed) {
        var took = Duration.between(askedAt, answeredAt);
        return !took.isNegative() && took.compareTo(allowed) <= 0;
    }

    /** Somewhere from {@code least} to {@code most}; negative where the clock is behind. */
    record Range(Duration least, Duration most) {
        /** Only what is certainly too far is too far. */
        boolean mayBeWithin(Duration allowed) {
            return least.compareTo(allowed) <= 0 && most.compareTo(allowed.negated()) >= 0;
        }

        Duration middle() {
            return least.plus(most).dividedBy(2);
        }
    }
}
