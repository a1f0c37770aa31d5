package io.pincast.publisher.budget;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Pinterest told of its limit with an answer.
 *
 * @param windows each with its length
 * @param remaining in the window that is tightest just now
 * @param reset until that begins anew
 */
public record Heard(
        List<Window> windows,
        @Nullable Long remaining,
        @Nullable Duration reset) {
    public Heard {
        windows = List.copyOf(windows);
    }

    /** So many in so long a time. */
    public record Window(long limit, Duration length) {}

    /** The limit of windows of that length; nothing where it was not told. */
    @Nullable
    Long limitOf(Duration length) {
        return windows.stream()
                .filter(window -> window.length().equals(length))
                .min(Comparator.comparingLong(Window::limit))
                .map(Window::limit)
                .orElse(null);
    }
}
