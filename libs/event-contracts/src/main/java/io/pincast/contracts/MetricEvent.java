package io.pincast.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** New numbers. Keyed by their subject: the Pin or the account. */
public sealed interface MetricEvent {
    /**
     * Numbers of a Pin.
     *
     * @param days those that changed, oldest first
     */
    @EventType("PinMetricsUpdated")
    record PinMetricsUpdated(
            String pinId, String accountId, @Nullable String postId, List<Day> days) implements MetricEvent {
        public PinMetricsUpdated {
            days = List.copyOf(days);
        }
    }

    /**
     * Numbers of an account.
     *
     * @param days those that changed, oldest first
     */
    @EventType("AccountMetricsUpdated")
    record AccountMetricsUpdated(String accountId, List<Day> days) implements MetricEvent {
        public AccountMetricsUpdated {
            days = List.copyOf(days);
        }
    }

    /**
     * One day in UTC.
     *
     * @param dataStatus Pinterest's word, such as {@code READY} or {@code PROCESSING}: only {@code READY} is final
     * @param metrics by Pinterest's names, such as {@code IMPRESSION}
     */
    record Day(LocalDate date, String dataStatus, Map<String, Double> metrics) {
        public Day {
            metrics = Map.copyOf(metrics);
        }
    }
}
