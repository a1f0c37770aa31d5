package io.pincast.simulator.analytics.web;

import io.pincast.simulator.analytics.Metric;
import io.pincast.simulator.analytics.report.AccountReports;
import io.pincast.simulator.analytics.report.AccountReports.Claimed;
import io.pincast.simulator.analytics.report.AccountReports.Content;
import io.pincast.simulator.analytics.report.AccountReports.Cut;
import io.pincast.simulator.analytics.report.AccountReports.Format;
import io.pincast.simulator.analytics.report.AccountReports.Source;
import io.pincast.simulator.analytics.report.AccountReports.Split;
import io.pincast.simulator.analytics.report.AppType;
import io.pincast.simulator.analytics.report.Period;
import io.pincast.simulator.analytics.report.Series;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.time.SimulatorClock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /user_account/analytics}. */
@RestController
class AccountAnalyticsController {
    private final AccountReports reports;
    private final SimulatorClock clock;

    AccountAnalyticsController(AccountReports reports, SimulatorClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/{environment:production|sandbox}/v5/user_account/analytics")
    Map<String, Series> analytics(
            Caller caller,
            @RequestParam(name = "metric_types", required = false) @Nullable List<String> metricTypes,
            @RequestParam Map<String, String> query) {
        var metrics = metrics(metricTypes);
        var cut = new Cut(
                Parameters.parse("app_types", query.get("app_types"), AppType.ALL),
                Parameters.parse("source", query.get("source"), Source.ALL),
                Parameters.parse("content_type", query.get("content_type"), Content.ALL),
                Parameters.parse("from_claimed_content", query.get("from_claimed_content"), Claimed.BOTH),
                Parameters.parse("pin_format", query.get("pin_format"), Format.ALL));
        var split = Parameters.parse("split_field", query.get("split_field"), Split.NO_SPLIT);
        var period = Period.of(query.get("start_date"), query.get("end_date"), clock.today());
        return reports.report(caller.user(), period, metrics, cut, split);
    }

    private static List<Metric> metrics(@Nullable List<String> names) {
        var metrics = Parameters.parseAll("metric_types", names, Metric.class);
        metrics.stream()
                .filter(metric -> !Metric.OF_ACCOUNTS.contains(metric))
                .findFirst()
                .ifPresent(metric -> {
                    throw Body.invalid("metric_types", "'" + metric + "' is not a metric of accounts");
                });
        return metrics.isEmpty() ? List.copyOf(Metric.OF_ACCOUNTS) : metrics;
    }
}
