package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.json.Tolerant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures by name over a period (schemas {@code PinAnalyticsMetricsResponse}, {@code AnalyticsMetricsResponse}).
 *
 * @param summaryMetrics over the whole period
 * @param dailyMetrics by day
 * @param lifetimeMetrics only comments and reactions, and only where they alone were asked for
 */
public record MetricSeries(
        Map<String, Double> summaryMetrics, List<Day> dailyMetrics, Map<String, Double> lifetimeMetrics) {
    /** Nothing was said. */
    public static final MetricSeries EMPTY = new MetricSeries(Map.of(), List.of(), Map.of());

    public MetricSeries {
        summaryMetrics = Tolerant.map(summaryMetrics);
        dailyMetrics = Tolerant.list(dailyMetrics);
        lifetimeMetrics = Tolerant.map(lifetimeMetrics);
    }

    /**
     * One day.
     *
     * @param date in UTC
     * @param metrics empty on days that are not ready
     */
    public record Day(@Nullable LocalDate date, @Nullable DataStatus dataStatus, Map<String, Double> metrics) {
        public Day {
            metrics = Tolerant.map(metrics);
        }
    }
}
