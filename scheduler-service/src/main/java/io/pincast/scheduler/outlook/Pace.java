package io.pincast.scheduler.outlook;

import io.pincast.scheduler.publication.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast an account may publish, as the publisher told last of one of Pinterest's categories.
 *
 * @param limit requests in a window
 * @param freeAt the first instant that is not given to anybody yet
 * @param why it is slower than the limit alone; none where it is not
 * @param heardAt when it was so
 */
public record Pace(
        String accountId,
        String category,
        int limit,
        Duration window,
        Instant freeAt,
        @Nullable Problem why,
        Instant heardAt) {

    /** Between two Pins, where many wait. */
    Duration gap() {
        return window.dividedBy(Math.max(1, limit));
    }
}
