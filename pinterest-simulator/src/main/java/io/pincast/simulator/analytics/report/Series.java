package io.pincast.simulator.analytics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pincast.simulator.analytics.Counts;
import io.pincast.simulator.analytics.Metric;
import io.pincast.simulator.settings.AnalyticsSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** {@code summary_metrics} and {@code daily_metrics} of one group. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Series(
        Map<String, Number> summaryMetrics,
        List<DayMetrics> dailyMetrics,
        @Nullable Map<String, Number> lifetimeMetrics) {

    /** One day. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record DayMetrics(String date, DataStatus dataStatus, Map<String, Number> metrics) {}

    /** What is asked of each day, and how far the days are. */
    public record Question(Period period, Collection<Metric> metrics, AnalyticsSettings settings) {

        DataStatus statusOf(LocalDate date) {
            if (!date.isBefore(period.today())) {
                return settings.unreadyDays() > 0 ? DataStatus.PROCESSING : DataStatus.READY;
            }
            return date.isAfter(period.today().minusDays(settings.unreadyDays()))
                    ? DataStatus.ESTIMATE
                    : DataStatus.READY;
        }

        /** What is known of the day by now: an estimate is a little low. */
        Counts known(Counts real, DataStatus status) {
            return switch (status) {
                case ESTIMATE -> real.map(value -> value - value / 12);
                case PROCESSING -> settings.emptyWhileProcessing() ? Counts.none() : real;
                case READY -> real;
                case BEFORE_BUSINESS_CREATED, BEFORE_PIN_CREATED -> Counts.none();
            };
        }

        boolean showsNothing(DataStatus status) {
            return status == DataStatus.BEFORE_BUSINESS_CREATED
                    || status == DataStatus.BEFORE_PIN_CREATED
                    || (status == DataStatus.PROCESSING && settings.emptyWhileProcessing());
        }
    }

    /**
     * Asks for each day.
     *
     * @param exception a status that goes before that of the date, or null
     */
    static Series of(
            Question question,
            Function<LocalDate, Counts> counts,
            Function<LocalDate, @Nullable DataStatus> exception) {
        var sum = Counts.none();
        var days = new ArrayList<DayMetrics>();
        for (var date : question.period().days()) {
            var special = exception.apply(date);
            var status = special != null ? special : question.statusOf(date);
            var known = question.known(counts.apply(date), status);
            sum.add(known);
            days.add(new DayMetrics(
                    date.toString(),
                    status,
                    question.showsNothing(status) ? Map.of() : known.show(question.metrics())));
        }
        return new Series(sum.show(question.metrics()), days, null);
    }

    static Series ofLifetime(Counts counts, Collection<Metric> metrics) {
        return new Series(Map.of(), List.of(), counts.show(metrics));
    }
}
