package io.pincast.simulator.analytics.report;

import io.pincast.simulator.error.PinterestError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code start_date} to {@code end_date}, both included, UTC; at most 90 days back and 90 days long. */
public record Period(LocalDate start, LocalDate end, LocalDate today) {
    private static final int LONGEST = 90;

    /**
     * Reads the two dates.
     *
     * @throws PinterestError 400 code 1
     */
    public static Period of(@Nullable String start, @Nullable String end, LocalDate today) {
        var period = new Period(parse("start_date", start), parse("end_date", end), today);
        if (period.start.isBefore(today.minusDays(LONGEST))) {
            throw PinterestError.invalid("You can only get data from the last 90 days.");
        }
        if (period.end.isBefore(period.start)) {
            throw PinterestError.invalid("Invalid request: 'end_date' is before 'start_date'");
        }
        if (ChronoUnit.DAYS.between(period.start, period.end) > LONGEST) {
            throw PinterestError.invalid("Invalid request: the period is longer than 90 days");
        }
        return period;
    }

    private static LocalDate parse(String name, @Nullable String value) {
        try {
            return LocalDate.parse(value == null ? "" : value);
        } catch (DateTimeParseException e) {
            throw PinterestError.invalid("Invalid request: '" + name + "' is not a date as YYYY-MM-DD");
        }
    }

    /** The days up to today: of those to come there is nothing to tell. */
    List<LocalDate> days() {
        var last = end.isAfter(today) ? today : end;
        return last.isBefore(start)
                ? List.of()
                : start.datesUntil(last.plusDays(1)).toList();
    }
}
