package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.json.Tolerant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account's best Pins by one figure (schemas {@code TopPinsAnalyticsResponse}, {@code TopVideoPinsAnalyticsResponse}).
 *
 * @param sortBy by which figure, as asked
 */
public record TopPins(
        @Nullable DateAvailability dateAvailability,
        @Nullable String sortBy,
        List<TopPin> pins) {
    public TopPins {
        pins = Tolerant.list(pins);
    }

    /**
     * Up to when there are figures.
     *
     * @param latestAvailableTimestamp milliseconds since 1970, UTC
     */
    public record DateAvailability(
            @Nullable Long latestAvailableTimestamp,
            @Nullable Boolean isRealtime) {}

    /** One Pin; each figure has its own status. */
    public record TopPin(@Nullable String pinId, Map<String, Double> metrics, Map<String, DataStatus> dataStatus) {
        public TopPin {
            metrics = Tolerant.map(metrics);
            dataStatus = Tolerant.map(dataStatus);
        }
    }
}
