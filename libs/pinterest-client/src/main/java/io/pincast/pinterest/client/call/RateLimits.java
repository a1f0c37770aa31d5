package io.pincast.pinterest.client.call;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's headers said on rate limits. {@code x-ratelimit-limit} may name several windows
 * ({@code 100, 100;w=1, 1000;w=60}); its first number, {@code remaining} and {@code reset} then speak of the window that
 * is tightest just now, which may be a single second: they correct an own budget, they do not replace it.
 *
 * @param limit calls allowed in the tightest window
 * @param windows the windows that were named with their length
 * @param remaining calls left in the tightest window
 * @param reset time until the tightest window begins anew
 * @param retryAfter from {@code Retry-After}, seldom sent
 */
public record RateLimits(
        @Nullable Long limit,
        List<Window> windows,
        @Nullable Long remaining,
        @Nullable Duration reset,
        @Nullable Duration retryAfter) {
    public static final RateLimits NONE = new RateLimits(null, List.of(), null, null, null);

    public RateLimits {
        windows = List.copyOf(windows);
    }

    /** So many calls in so long a time. */
    public record Window(long limit, Duration length) {}
}
