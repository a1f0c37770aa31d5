package io.pincast.scheduler.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a post is due. What a person entered is the truth and is kept; the instant is derived.
 *
 * @param dueAt the instant
 * @param entered local time and zone, where that is what was entered
 * @param dstAdjustment what the change between summer and winter time did to it, if anything
 */
public record Schedule(
        Instant dueAt, @Nullable Entered entered, @Nullable DstAdjustment dstAdjustment) {

    /** A time as the clocks of a zone show it. */
    public record Entered(LocalDateTime localDateTime, ZoneId timeZone) {}

    /** How a local time that does not exist, or exists twice, became an instant. */
    public enum DstAdjustment {
        /** The clocks skip it: moved forward by as much as they skip. */
        GAP,
        /** The clocks show it twice: the first of the two. */
        OVERLAP
    }
}
