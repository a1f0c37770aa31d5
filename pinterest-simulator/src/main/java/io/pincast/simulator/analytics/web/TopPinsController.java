package io.pincast.simulator.analytics.web;

import io.pincast.simulator.analytics.Metric;
import io.pincast.simulator.analytics.report.AccountReports.Claimed;
import io.pincast.simulator.analytics.report.AccountReports.Content;
import io.pincast.simulator.analytics.report.AccountReports.Format;
import io.pincast.simulator.analytics.report.AccountReports.Source;
import io.pincast.simulator.analytics.report.AppType;
import io.pincast.simulator.analytics.report.Period;
import io.pincast.simulator.analytics.report.TopPins;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.time.SimulatorClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /user_account/analytics/top_pins} and {@code …/top_video_pins}. */
@RestController
@RequestMapping("/{environment:production|sandbox}/v5/user_account/analytics")
class TopPinsController {
    private static final int DEFAULT_COUNT = 10;
    private static final int LARGEST_COUNT = 50;
    private static final int ONLY_RECENT_DAYS = 30;
    private static final Set<Metric> SORTS =
            Set.of(Metric.ENGAGEMENT, Metric.IMPRESSION, Metric.OUTBOUND_CLICK, Metric.PIN_CLICK, Metric.SAVE);
    private static final Set<Metric> VIDEO_METRICS = Set.of(
            Metric.IMPRESSION,
            Metric.SAVE,
            Metric.OUTBOUND_CLICK,
            Metric.VIDEO_MRC_VIEW,
            Metric.VIDEO_AVG_WATCH_TIME,
            Metric.VIDEO_V50_WATCH_TIME,
            Metric.QUARTILE_95_PERCENT_VIEW,
            Metric.VIDEO_10S_VIEW,
            Metric.VIDEO_START);
    private final TopPins topPins;
    private final SimulatorClock clock;

    TopPinsController(TopPins topPins, SimulatorClock clock) {
        this.topPins = topPins;
        this.clock = clock;
    }

    @GetMapping("/top_pins")
    TopPins.Answer pins(
            Caller caller,
            @RequestParam(name = "metric_types", required = false) @Nullable List<String> metrics,
            @RequestParam Map<String, String> query) {
        return topPins.of(caller.user(), question(query, metrics, SORTS, Metric.OF_ACCOUNTS), false);
    }

    @GetMapping("/top_video_pins")
    TopPins.Answer videoPins(
            Caller caller,
            @RequestParam(name = "metric_types", required = false) @Nullable List<String> metrics,
            @RequestParam Map<String, String> query) {
        return topPins.of(caller.user(), question(query, metrics, VIDEO_METRICS, VIDEO_METRICS), true);
    }

    private TopPins.Question question(
            Map<String, String> query, @Nullable List<String> metricTypes, Set<Metric> sorts, Set<Metric> known) {
        checkFilters(query);
        var sort = Parameters.parse("sort_by", query.getOrDefault("sort_by", ""), Metric.class);
        if (!sorts.contains(sort)) {
            throw Body.invalid("sort_by", "'" + sort + "' is not a metric to sort by");
        }
        var metrics = Parameters.parseAll("metric_types", metricTypes, Metric.class);
        if (!known.containsAll(metrics)) {
            throw Body.invalid("metric_types", "has metrics that are not known here");
        }
        return new TopPins.Question(
                Period.of(query.get("start_date"), query.get("end_date"), clock.today()),
                sort,
                metrics.isEmpty() ? known.stream().sorted().toList() : metrics,
                number(query, "num_of_pins", DEFAULT_COUNT, LARGEST_COUNT),
                recentDays(query));
    }

    /** The simulator has organic Pins of the account only, so these choose nothing; what is no choice is refused. */
    private static void checkFilters(Map<String, String> query) {
        Parameters.parse("app_types", query.get("app_types"), AppType.ALL);
        Parameters.parse("source", query.get("source"), Source.ALL);
        Parameters.parse("content_type", query.get("content_type"), Content.ALL);
        Parameters.parse("from_claimed_content", query.get("from_claimed_content"), Claimed.BOTH);
        Parameters.parse("pin_format", query.get("pin_format"), Format.ALL);
    }

    private static @Nullable Integer recentDays(Map<String, String> query) {
        if (!query.containsKey("created_in_last_n_days")) {
            return null;
        }
        var days = number(query, "created_in_last_n_days", ONLY_RECENT_DAYS, ONLY_RECENT_DAYS);
        if (days != ONLY_RECENT_DAYS) {
            throw Body.invalid("created_in_last_n_days", "is not one of [30]");
        }
        return days;
    }

    private static int number(Map<String, String> query, String name, int otherwise, int most) {
        try {
            var value = Integer.parseInt(query.getOrDefault(name, Integer.toString(otherwise)));
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw Body.invalid(name, "is not a number from 1 to " + most);
    }
}
