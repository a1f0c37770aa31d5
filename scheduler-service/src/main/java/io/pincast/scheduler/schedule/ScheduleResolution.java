package io.pincast.scheduler.schedule;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.schedule.Schedule.DstAdjustment;
import io.pincast.scheduler.schedule.Schedule.Entered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Turns a wish into an instant, or says why not. */
public final class ScheduleResolution {
    /** A clock that goes a little wrong, or a form that was open for a moment, is no reason to refuse. */
    private static final Duration STILL_NOW = Duration.ofSeconds(60);

    private static final Period FURTHEST = Period.ofYears(5);

    private ScheduleResolution() {}

    /**
     * Resolves a wish at {@code now}.
     *
     * @throws ProblemException 422 for an unknown zone, for what is past, and for what is more than five years ahead
     */
    public static Schedule resolve(ScheduleWish wish, Instant now) {
        return switch (wish) {
            case ScheduleWish.Now _ -> new Schedule(now, null, null);
            case ScheduleWish.At(var dueAt) -> {
                requirePossible("dueAt", dueAt, now);
                yield new Schedule(dueAt.truncatedTo(ChronoUnit.MILLIS), null, null);
            }
            case ScheduleWish.Local(var localDateTime, var timeZone) -> {
                var zone = zone(timeZone);
                requireReasonable(localDateTime, now);
                var schedule = local(localDateTime, zone);
                requirePossible("localDateTime", schedule.dueAt(), now);
                yield schedule;
            }
        };
    }

    /** The instant of a local time: the rule for the days on which clocks change. */
    static Schedule local(LocalDateTime localDateTime, ZoneId zone) {
        var entered = new Entered(localDateTime, zone);
        var time = localDateTime.truncatedTo(ChronoUnit.MILLIS);
        var offsets = zone.getRules().getValidOffsets(time);
        return switch (offsets.size()) {
            case 1 -> new Schedule(time.toInstant(offsets.getFirst()), entered, null);
            // With the offset from before the gap it lies after the gap, moved by the gap's length.
            case 0 ->
                new Schedule(
                        time.toInstant(zone.getRules().getTransition(time).getOffsetBefore()),
                        entered,
                        DstAdjustment.GAP);
            default ->
                new Schedule(
                        time.toInstant(zone.getRules().getTransition(time).getOffsetBefore()),
                        entered,
                        DstAdjustment.OVERLAP);
        };
    }

    private static ZoneId zone(String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        var meant = ZoneId.getAvailableZoneIds().stream()
                .filter(known -> known.equalsIgnoreCase(name.strip().replace(' ', '_')))
                .findFirst();
        throw ProblemException.invalid("/timeZone", "There is no time zone “" + shortened(name) + "”. " + hint(meant));
    }

    private static String hint(Optional<String> meant) {
        return meant.map(known -> "Do you mean " + known + "?")
                .orElse("Use a name of the IANA list, such as Europe/Berlin or America/New_York.");
    }

    private static String shortened(String name) {
        return name.length() <= 50 ? name : name.substring(0, 50) + "…";
    }

    /** Before any arithmetic: years run to 999,999,999. */
    private static void requireReasonable(LocalDateTime time, Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDateTime();
        if (time.isAfter(today.plus(FURTHEST).plusDays(2))) {
            throw tooFar("localDateTime");
        }
        if (time.isBefore(today.minusDays(2))) {
            throw past("localDateTime", time + " is past.");
        }
    }

    private static void requirePossible(String field, Instant dueAt, Instant now) {
        if (dueAt.isBefore(now.minus(STILL_NOW))) {
            throw past(field, dueAt.truncatedTo(ChronoUnit.SECONDS) + " is past.");
        }
        if (dueAt.isAfter(now.atZone(ZoneOffset.UTC).plus(FURTHEST).toInstant())) {
            throw tooFar(field);
        }
    }

    private static ProblemException past(String field, String what) {
        return ProblemException.invalid(
                "/" + field,
                what + " Choose a time that is still to come, or publish at once by sending {\"now\": true}.");
    }

    private static ProblemException tooFar(String field) {
        return ProblemException.invalid(
                "/" + field, "That is more than " + FURTHEST.getYears() + " years ahead. Choose an earlier time.");
    }
}
