package io.pincast.analytics.tracking;

import java.time.LocalDate;
import java.util.Map;

/**
 * One day in UTC, as Pinterest tells it now.
 *
 * @param dataStatus Pinterest's word; only {@code READY} is final
 * @param metrics by Pinterest's names
 */
public record DayNumbers(LocalDate date, String dataStatus, Map<String, Double> metrics) {
    public DayNumbers {
        metrics = Map.copyOf(metrics);
    }
}
