package io.pincast.pinterest.client.http;

import io.pincast.pinterest.client.call.RateLimits;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rate headers; what it cannot read it leaves out, since no answer may fail over them. */
final class RateLimitHeaders {
    /** A number that fits, perhaps with the window it belongs to in seconds: {@code 100} or {@code 100;w=60}. */
    private static final Pattern ENTRY = Pattern.compile("\\s*(\\d{1,12})\\s*(?:;\\s*w=(\\d{1,9}))?\\s*");

    private final Clock clock;

    RateLimitHeaders(Clock clock) {
        this.clock = clock;
    }

    RateLimits read(HttpHeaders headers) {
        var limits = entries(headers, "x-ratelimit-limit");
        var reset = first(entries(headers, "x-ratelimit-reset"));
        return new RateLimits(
                first(limits),
                windows(limits),
                first(entries(headers, "x-ratelimit-remaining")),
                reset == null ? null : Duration.ofSeconds(reset),
                headers.firstValue("retry-after").map(this::retryAfter).orElse(null));
    }

    private static List<Entry> entries(HttpHeaders headers, String name) {
        var entries = new ArrayList<Entry>();
        for (var value : headers.allValues(name)) {
            for (var part : value.split(",", -1)) {
                var matcher = ENTRY.matcher(part);
                if (matcher.matches()) {
                    var window = matcher.group(2);
                    entries.add(
                            new Entry(Long.parseLong(matcher.group(1)), window == null ? 0 : Long.parseLong(window)));
                }
            }
        }
        return entries;
    }

    private static @Nullable Long first(List<Entry> entries) {
        return entries.isEmpty() ? null : entries.getFirst().number();
    }

    private static List<RateLimits.Window> windows(List<Entry> limits) {
        return limits.stream()
                .filter(limit -> limit.windowSeconds() > 0)
                .map(limit -> new RateLimits.Window(limit.number(), Duration.ofSeconds(limit.windowSeconds())))
                .toList();
    }

    private @Nullable Duration retryAfter(String value) {
        var matcher = ENTRY.matcher(value);
        if (matcher.matches()) {
            return Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        }
        try {
            var at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), at.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private record Entry(long number, long windowSeconds) {}
}
