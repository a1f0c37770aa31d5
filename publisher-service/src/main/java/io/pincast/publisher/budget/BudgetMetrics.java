package io.pincast.publisher.budget;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts what the budgets gave. {@code publisher.budget.taken} = requests let go; each that was put off is in {@code
 * publisher.budget.wait} with how long.
 */
public class BudgetMetrics {
    private final MeterRegistry meters;
    private final Map<Budget.Category, Timer> waits = new EnumMap<>(Budget.Category.class);

    public BudgetMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (var category : Budget.Category.values()) {
            waits.put(
                    category,
                    Timer.builder("publisher.budget.wait")
                            .description("How long requests were put off because the limit was used up")
                            .tag("category", category.id())
                            .maximumExpectedValue(Duration.ofHours(1))
                            .publishPercentileHistogram()
                            .register(meters));
        }
    }

    void taken(Budget.Category category, Slot slot, Instant now) {
        switch (slot) {
            case Slot.Now _ ->
                meters.counter("publisher.budget.taken", "category", category.id())
                        .increment();
            // Not put off: it asks again and again until it is let go.
            case Slot.Soon _ -> {}
            case Slot.Later later -> wait(category, Duration.between(now, later.at()));
            case Slot.None none -> wait(category, Duration.between(now, none.askAgainAt()));
        }
    }

    private void wait(Budget.Category category, Duration wait) {
        Objects.requireNonNull(waits.get(category)).record(wait.isNegative() ? Duration.ZERO : wait);
    }

    void closed(Reason reason) {
        meters.counter("publisher.budget.closed", "cause", reason.code()).increment();
    }

    void overtaken() {
        meters.counter("publisher.budget.overtaken").increment();
    }
}
