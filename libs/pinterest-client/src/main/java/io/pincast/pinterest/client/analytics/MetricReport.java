package io.pincast.pinterest.client.analytics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pincast.pinterest.client.json.Tolerant;
import java.util.Map;

/** Figures by group: the one group {@code all} unless a split was asked for. */
public record MetricReport(@JsonValue Map<String, MetricSeries> groups) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MetricReport {
        groups = Tolerant.map(groups);
    }

    /** The figures of a report without a split; empty where Pinterest sent none. */
    public MetricSeries all() {
        return groups.getOrDefault("all", MetricSeries.EMPTY);
    }
}
