package io.pincast.analytics.report.web;

import io.pincast.analytics.report.Report;
import io.pincast.analytics.tracking.DayNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One day in UTC.
 *
 * @param dataStatus Pinterest's word, such as {@code READY} or {@code PROCESSING}
 * @param metrics by Pinterest's names, such as {@code IMPRESSION}
 */
record DayResponse(LocalDate date, String dataStatus, Map<String, Double> metrics) {

    static List<DayResponse> of(Report report) {
        return report.days().stream().map(DayResponse::of).toList();
    }

    private static DayResponse of(DayNumbers day) {
        return new DayResponse(day.date(), day.dataStatus(), new TreeMap<>(day.metrics()));
    }
}
