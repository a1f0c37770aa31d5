package io.pincast.pinterest.client.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Pinterest answered, and the circumstances of the call. */
public record Answer<T>(T body, CallReport call) {
    public @Nullable String requestId() {
        return call.requestId();
    }

    public RateLimits rateLimits() {
        return call.rateLimits();
    }

    public Duration duration() {
        return call.duration();
    }
}
