package io.pincast.publisher.attempt.pinterest;

import io.pincast.pinterest.client.call.CallObserver;
import io.pincast.pinterest.client.call.CallReport;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.RateLimits;
import io.pincast.publisher.attempt.ReadGate;
import io.pincast.publisher.budget.Heard;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands on what each answer tells of the limit on reading. */
final class RateHeaders implements CallObserver {
    private static final Duration UNKNOWN = Duration.ofMinutes(1);
    private final ReadGate gate;

    RateHeaders(ReadGate gate) {
        this.gate = gate;
    }

    @Override
    public void completed(CallReport call, @Nullable PinterestApiException failure) {
        if (call.status() == 429) {
            gate.usedUp(delay(call.rateLimits()));
            return;
        }
        var heard = heard(call.rateLimits());
        if (heard != null) {
            gate.heard(heard);
        }
    }

    private static Duration delay(RateLimits limits) {
        var asked = limits.retryAfter() == null ? limits.reset() : limits.retryAfter();
        return asked == null ? UNKNOWN : asked;
    }

    /** In our words; nothing where nothing was told. */
    static @Nullable Heard heard(RateLimits limits) {
        if (limits.remaining() == null && limits.windows().isEmpty()) {
            return null;
        }
        var windows = limits.windows().stream()
                .map(window -> new Heard.Window(window.limit(), window.length()))
                .toList();
        return new Heard(windows, limits.remaining(), limits.reset());
    }
}
