package io.pincast.scheduler.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How late the broker has what is due, and what is due and not started. */
@Component
class DispatchMetrics {
    /** Counting further would tell nobody more. */
    static final int MOST_OVERDUE = 10_000;

    private final Timer lag;
    private final Counter resent;
    private final Counter failed;
    private final AtomicLong overdue = new AtomicLong();

    DispatchMetrics(MeterRegistry meters) {
        lag = Timer.builder("scheduler.dispatch.lag")
                .description("from the due instant until the broker acknowledged")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
        resent = meters.counter("scheduler.dispatch.resent");
        failed = meters.counter("scheduler.dispatch.failed.sends");
        meters.gauge("scheduler.dispatch.overdue", overdue);
    }

    void acknowledged(Duration late) {
        lag.record(late);
    }

    void resent() {
        resent.increment();
    }

    void failed() {
        failed.increment();
    }

    void overdue(long count) {
        overdue.set(count);
    }
}
