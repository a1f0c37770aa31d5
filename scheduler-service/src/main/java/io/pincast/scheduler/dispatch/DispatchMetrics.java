package io.pincast.scheduler.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Publication;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How late the broker has what is due, and what it took to get there. */
@Component
class DispatchMetrics {
    private final Timer lag;
    private final Counter resent;
    private final Counter failed;
    private final Counter looks;
    private final Counter read;
    private final Counter heldForAccount;
    private final Counter heldAsLate;

    DispatchMetrics(MeterRegistry meters) {
        lag = Timer.builder("scheduler.dispatch.lag")
                .description("from the due instant until the broker acknowledged")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
        resent = meters.counter("scheduler.dispatch.resent");
        failed = meters.counter("scheduler.dispatch.failed.sends");
        looks = meters.counter("scheduler.dispatch.looks");
        read = Counter.builder("scheduler.dispatch.documents.read")
                .description(
                        "what the dispatcher read to find and claim what is due; not to grow with what is planned for later")
                .register(meters);
        heldForAccount = meters.counter("scheduler.dispatch.held", "reason", "account");
        heldAsLate = meters.counter("scheduler.dispatch.held", "reason", "late");
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

    void looked() {
        looks.increment();
    }

    void read(int documents) {
        read.increment(documents);
    }

    /** Told a person, or waiting for an account, instead of being published. */
    void held(Publication publication) {
        (Holding.isHeldForAccount(publication) ? heldForAccount : heldAsLate).increment();
    }
}
