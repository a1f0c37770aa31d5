package io.pincast.scheduler.timeline.events;

import io.pincast.contracts.Cause;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event for a person to read, with its details for programs. */
record Words(String text, Map<String, Object> details) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    static Words of(String text) {
        return new Words(text, Map.of());
    }

    /** With one detail more; nothing is added where there is none. */
    Words with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(details);
        more.put(name, value instanceof Instant instant ? instant.toString() : value);
        return new Words(text, more);
    }

    Words with(@Nullable Cause cause) {
        return cause == null
                ? this
                : with("code", cause.code())
                        .with("detail", cause.detail())
                        .with("action", cause.action())
                        .with("httpStatus", cause.httpStatus())
                        .with("pinterestCode", cause.pinterestCode())
                        .with("requestId", cause.requestId());
    }

    /** To the minute, by the clocks of the zone that the plan was made in. */
    static String plan(Instant instant, @Nullable String timeZone) {
        var known = timeZone != null && ZoneId.getAvailableZoneIds().contains(timeZone);
        var zone = known ? ZoneId.of(timeZone) : ZoneOffset.UTC;
        return MINUTES.format(instant.atZone(zone)) + (known ? " (" + timeZone + ")" : " UTC");
    }

    static String moment(Instant instant) {
        return SECONDS.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** What happened, and what to do. */
    static String said(Cause cause) {
        return cause.action() == null ? cause.detail() : cause.detail() + " " + cause.action();
    }
}
