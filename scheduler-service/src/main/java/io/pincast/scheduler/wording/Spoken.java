package io.pincast.scheduler.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants and spans as people read them. */
public final class Spoken {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Spoken() {}

    /** To the second, in UTC. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** About when, in UTC: only the time where it is within a day of now. */
    public static String about(Instant instant, Instant now) {
        return Duration.between(now, instant).abs().compareTo(Duration.ofHours(20)) < 0
                ? "about " + CLOCK.format(instant.atZone(ZoneOffset.UTC)) + " UTC"
                : "about " + moment(instant);
    }

    /** Its two largest parts, such as "1 day 2 h" or "14 min"; seconds only where it is short. */
    public static String span(Duration span) {
        var days = span.toDays();
        if (days > 0) {
            return (days == 1 ? "1 day" : days + " days") + rest(span.toHoursPart(), "h");
        }
        if (span.toHours() > 0) {
            return span.toHours() + " h" + rest(span.toMinutesPart(), "min");
        }
        return span.toMinutes() > 0
                ? span.toMinutes() + " min" + rest(span.toSecondsPart(), "s")
                : span.toSeconds() + " s";
    }

    private static String rest(int part, String unit) {
        return part == 0 ? "" : " " + part + " " + unit;
    }
}
