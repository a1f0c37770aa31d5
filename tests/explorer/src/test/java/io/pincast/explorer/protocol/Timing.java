package io.pincast.explorer.protocol;

import io.pincast.publisher.publication.Timers;

/**
 * The publisher's timers in ticks: as small as their inequalities allow.
 *
 * @param absences k: how many readings without the Pin are needed
 * @param clockAhead how much the clock of the second publisher is ahead of the first's
 */
public record Timing(Sending sending, Reading reading, int absences, int clockAhead) {

    /** A, G, S and K. */
    public record Sending(int within, int lastByte, int clockDifference, int lease) {}

    /** N, L and how long an outcome is looked for. */
    public record Reading(int creation, int listing, int within) {}

    public static final Timing SMALLEST = new Timing(new Sending(1, 1, 1, 4), new Reading(1, 3, 4), 1, 0);

    public Timing absences(int k) {
        return new Timing(sending, reading, k, clockAhead);
    }

    public Timing listing(int listing) {
        return new Timing(sending, new Reading(reading.creation(), listing, listing + 1), absences, clockAhead);
    }

    public Timing creation(int creation) {
        return new Timing(sending, new Reading(creation, reading.listing(), reading.within()), absences, clockAhead);
    }

    public Timing clockAhead(int ticks) {
        return new Timing(sending, reading, absences, ticks);
    }

    /** From reading the clock to the last byte, at the most. */
    public int untilLastByte() {
        return sending.within() + sending.lastByte();
    }

    /** From reading the clock until nothing can come of it any more. */
    public int untilQuiet() {
        return untilLastByte() + reading.creation() + sending.clockDifference();
    }

    /** What the services get; a set that cannot hold is refused by {@link Timers} itself. */
    public Timers timers() {
        return new Timers(
                Ticks.of(sending.within()),
                Ticks.of(sending.lastByte()),
                Ticks.of(1),
                Ticks.of(sending.clockDifference()),
                Ticks.of(sending.lease()),
                Ticks.of(1),
                Ticks.of(reading.creation()),
                Ticks.of(reading.listing()),
                absences,
                Ticks.of(reading.within()),
                Ticks.of(100));
    }
}
