package io.pincast.analytics.report;

import io.pincast.analytics.tracking.DayNumbers;
import io.pincast.analytics.tracking.Tracked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a subject.
 *
 * @param days oldest first
 */
public record Report(Tracked tracked, List<DayNumbers> days) {
    public Report {
        days = List.copyOf(days);
    }

    /** Over the days told; rates cannot be added and are left out. */
    public Map<String, Double> totals() {
        var totals = new TreeMap<String, Double>();
        days.forEach(day -> day.metrics().forEach((name, value) -> {
            if (!name.endsWith("_RATE")) {
                totals.merge(name, value, Double::sum);
            }
        }));
        return totals;
    }
}
