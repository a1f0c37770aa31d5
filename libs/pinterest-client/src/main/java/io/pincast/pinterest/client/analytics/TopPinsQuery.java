package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.body.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's Pins to rank, and by what.
 *
 * @param sortBy for {@code top_pins} one of engagement, impression, outbound click, Pin click, save
 * @param metricTypes empty means all
 * @param numOfPins 1 to 50; null means 10
 * @param createdInLast30Days the only window Pinterest knows
 */
public record TopPinsQuery<M>(
        Period period,
        M sortBy,
        List<M> metricTypes,
        @Nullable Integer numOfPins,
        boolean createdInLast30Days,
        AnalyticsFilter filter) {
    private static final int LONGEST_LIST = 50;

    public TopPinsQuery {
        metricTypes = List.copyOf(metricTypes);
        if (numOfPins != null && (numOfPins < 1 || numOfPins > LONGEST_LIST)) {
            throw new IllegalArgumentException("1 to 50 Pins can be ranked, not " + numOfPins);
        }
    }

    public static <M> TopPinsQuery<M> of(Period period, M sortBy) {
        return new TopPinsQuery<>(period, sortBy, List.of(), null, false, AnalyticsFilter.NONE);
    }

    Query query() {
        var query = new Query()
                .add("start_date", period.startDate())
                .add("end_date", period.endDate())
                .add("sort_by", sortBy)
                .addJoined("metric_types", metricTypes)
                .add("num_of_pins", numOfPins)
                .add("created_in_last_n_days", createdInLast30Days ? 30 : null);
        return filter.addTo(query);
    }
}
