package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.body.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to tell of Pins.
 *
 * @param metricTypes at least one. Comments and reactions are lifetime figures: asked for together with figures of a
 *     period, Pinterest refuses
 * @param appTypes null means all
 * @param splitByAppType one group per kind of app; only for a single Pin
 */
public record PinAnalyticsQuery(
        Period period,
        List<PinMetric> metricTypes,
        @Nullable AppType appTypes,
        boolean splitByAppType) {
    public PinAnalyticsQuery {
        metricTypes = List.copyOf(metricTypes);
        if (metricTypes.isEmpty()) {
            throw new IllegalArgumentException("at least one metric must be asked for");
        }
    }

    public static PinAnalyticsQuery of(Period period, List<PinMetric> metricTypes) {
        return new PinAnalyticsQuery(period, metricTypes, null, false);
    }

    Query query() {
        return new Query()
                .add("start_date", period.startDate())
                .add("end_date", period.endDate())
                .addJoined("metric_types", metricTypes)
                .add("app_types", appTypes);
    }
}
