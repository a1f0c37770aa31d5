package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.http.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to tell of an account.
 *
 * @param metricTypes empty means all
 * @param contentType null means paid and organic together
 * @param splitField null means no groups
 */
public record AccountAnalyticsQuery(
        Period period,
        List<AccountMetric> metricTypes,
        @Nullable ContentType contentType,
        @Nullable SplitField splitField) {
    public AccountAnalyticsQuery {
        metricTypes = List.copyOf(metricTypes);
    }

    public static AccountAnalyticsQuery of(Period period) {
        return new AccountAnalyticsQuery(period, List.of(), null, null);
    }

    Query query() {
        return new Query()
                .add("start_date", period.startDate())
                .add("end_date", period.endDate())
                .addJoined("metric_types", metricTypes)
                .add("content_type", contentType)
                .add("split_field", splitField);
    }

    /** Whether it was paid for (parameter {@code content_type}). */
    public enum ContentType {
        ALL,
        PAID,
        ORGANIC
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
