package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.body.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to tell of an account.
 *
 * @param metricTypes empty means all
 * @param splitField null means no groups
 */
public record AccountAnalyticsQuery(
        Period period,
        List<AccountMetric> metricTypes,
        @Nullable SplitField splitField,
        AnalyticsFilter filter) {
    public AccountAnalyticsQuery {
        metricTypes = List.copyOf(metricTypes);
    }

    /** All figures, not split. */
    public static AccountAnalyticsQuery of(Period period) {
        return new AccountAnalyticsQuery(period, List.of(), null, AnalyticsFilter.NONE);
    }

    Query query() {
        var query = new Query()
                .add("start_date", period.startDate())
                .add("end_date", period.endDate())
                .addJoined("metric_types", metricTypes)
                .add("split_field", splitField);
        return filter.addTo(query);
    }

    /** Into which groups to split (parameter {@code split_field}). */
    public enum SplitField {
        NO_SPLIT,
        APP_TYPE,
        OWNED_CONTENT,
        SOURCE,
        PIN_FORMAT
    }
}
