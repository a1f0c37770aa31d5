package io.pincast.pinterest.client.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one call, whatever came of it. Holds no token and no content.
 *
 * @param operation Pinterest's operation id, such as {@code pins/create}
 * @param environment whose host was called, such as {@code SANDBOX}
 * @param startedAt before the connection was asked for
 * @param duration until the last byte of the answer, or until it was given up
 * @param status HTTP status, 0 where no answer came
 * @param requestId Pinterest's {@code x-pinterest-rid}
 */
public record CallReport(
        String operation,
        String environment,
        Instant startedAt,
        Duration duration,
        int status,
        @Nullable String requestId,
        RateLimits rateLimits) {}
