package io.pincast.pinterest.client.analytics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in UTC, both ends included. Pinterest looks back 90 days, reckoned in UTC at its own clock: asking for 89 is safe.
 */
public record Period(LocalDate startDate, LocalDate endDate) {
    public static final int LONGEST_DAYS = 90;

    public Period {
        var days = ChronoUnit.DAYS.between(startDate, endDate);
        if (days < 0 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("a period ends 0 to 90 days after its start, not " + days);
        }
    }
}
