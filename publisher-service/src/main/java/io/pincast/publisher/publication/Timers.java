package io.pincast.publisher.publication;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times on which publishing once rests; a set that cannot hold is refused at start.
 *
 * @param sendWithin A: from arming to the last byte of the request
 * @param lastByte G: from the check that lets a byte go to its leaving
 * @param answerWithin T: the client's time-out for the whole call
 * @param clockDifference S: how far the clocks of two replicas may differ
 * @param lease K: how long whoever works on a round may do so untouched
 * @param storeTime the longest write to the store
 * @param creation N: the longest that Pinterest takes to create a Pin after the last byte
 * @param listing L: the longest until a Pin that exists is listed on its board
 * @param absences k: how many whole readings without the Pin prove that there is none
 * @param reconcileWithin when readings have not told by then, counted from when nothing can come any more, a person decides
 * @param watch how long a board is watched for a second Pin, where a request was sent after an unclear one
 */
@ConfigurationProperties("publisher.timers")
public record Timers(
        @DefaultValue("30s") Duration sendWithin,
        @DefaultValue("1s") Duration lastByte,
        @DefaultValue("60s") Duration answerWithin,
        @DefaultValue("10s") Duration clockDifference,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("5s") Duration storeTime,
        @DefaultValue("120s") Duration creation,
        @DefaultValue("10m") Duration listing,
        @DefaultValue("3") int absences,
        @DefaultValue("45m") Duration reconcileWithin,
        @DefaultValue("48h") Duration watch) {

    /** Those that the protocol was explored with. */
    public static final Timers DEFAULT = new Timers(
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(90),
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            3,
            Duration.ofMinutes(45),
            Duration.ofDays(2));

    public Timers {
        positive("send-within", sendWithin);
        positive("last-byte", lastByte);
        positive("answer-within", answerWithin);
        positive("clock-difference", clockDifference);
        positive("lease", lease);
        positive("store-time", storeTime);
        positive("creation", creation);
        positive("listing", listing);
        positive("watch", watch);
        demand(absences >= 1, "absences", "must be at least 1");
        demand(
                lease.minus(clockDifference).compareTo(sendWithin.plus(lastByte)) > 0,
                "lease",
                "must be longer than send-within + last-byte + clock-difference: nobody may take over while a byte may still leave");
        demand(
                lease.compareTo(answerWithin.plus(clockDifference).plus(storeTime)) >= 0,
                "lease",
                "must be at least answer-within + clock-difference + store-time: whoever waits for an answer must be able to store it");
        demand(
                listing.compareTo(clockDifference.multipliedBy(2)) >= 0,
                "listing",
                "must be at least twice clock-difference: else a Pin of another publication may look as old as one of the round that ended");
        demand(
                reconcileWithin.compareTo(listing) > 0,
                "reconcile-within",
                "must be longer than listing: before, no absence proves anything");
    }

    /**
     * Demands that replicas stop acting before their clocks are further apart than these times bear.
     *
     * @param allowed how far a replica's clock may be from the broker's, to either side
     */
    public Timers withClocksWithin(Duration allowed) {
        demand(
                allowed.multipliedBy(2).compareTo(clockDifference) <= 0,
                "clock-difference",
                "must be at least twice pincast.clock.allowed-difference, which is " + allowed
                        + ": one replica may be ahead by that and another behind");
        return this;
    }

    /** From when nothing can come any more of a request that was armed then. */
    public Instant quietAt(Instant armedAt) {
        return armedAt.plus(sendWithin).plus(lastByte).plus(creation).plus(clockDifference);
    }

    /** Before that, a board's Pin cannot be of a round that was prepared then; Pinterest tells whole seconds. */
    public Instant earliestCreation(Instant preparedAt) {
        return preparedAt.minus(clockDifference).minusSeconds(1);
    }

    private static void positive(String key, Duration value) {
        demand(value.isPositive(), key, "must be longer than nothing");
    }

    private static void demand(boolean holds, String key, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("publisher.timers." + key + " " + rule);
        }
    }
}
