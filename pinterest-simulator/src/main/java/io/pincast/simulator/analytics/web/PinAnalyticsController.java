package io.pincast.simulator.analytics.web;

import io.pincast.simulator.analytics.Metric;
import io.pincast.simulator.analytics.report.AppType;
import io.pincast.simulator.analytics.report.Period;
import io.pincast.simulator.analytics.report.PinReports;
import io.pincast.simulator.analytics.report.Series;
import io.pincast.simulator.app.App;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.PinRights;
import io.pincast.simulator.time.SimulatorClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers of one Pin and of several. */
@RestController
@RequestMapping("/{environment:production|sandbox}/v5/pins")
class PinAnalyticsController {
    private static final int MOST_PINS = 100;
    private static final int NOT_AUTHORIZED = 7;
    private final PinRights rights;
    private final PinReports reports;
    private final SimulatorClock clock;

    PinAnalyticsController(PinRights rights, PinReports reports, SimulatorClock clock) {
        this.rights = rights;
        this.reports = reports;
        this.clock = clock;
    }

    private enum Split {
        NO_SPLIT,
        APP_TYPE
    }

    @GetMapping("/{pinId}/analytics")
    Map<String, Series> ofPin(
            Caller caller,
            @PathVariable String pinId,
            @RequestParam(name = "start_date", required = false) @Nullable String start,
            @RequestParam(name = "end_date", required = false) @Nullable String end,
            @RequestParam(name = "metric_types", required = false) @Nullable List<String> metrics,
            @RequestParam(name = "app_types", required = false) @Nullable String app,
            @RequestParam(name = "split_field", required = false) @Nullable String split) {
        var pin = rights.readable(caller, Parameters.id("pin_id", pinId));
        var cut = new PinReports.Cut(
                Parameters.parse("app_types", app, AppType.ALL),
                Parameters.parse("split_field", split, Split.NO_SPLIT) == Split.APP_TYPE);
        return reports.report(pin, Period.of(start, end, clock.today()), metrics(metrics), cut);
    }

    @GetMapping("/analytics")
    Map<String, Map<String, Series>> ofPins(
            Caller caller,
            @RequestParam(name = "pin_ids", required = false) @Nullable List<String> pinIds,
            @RequestParam(name = "start_date", required = false) @Nullable String start,
            @RequestParam(name = "end_date", required = false) @Nullable String end,
            @RequestParam(name = "metric_types", required = false) @Nullable List<String> metrics,
            @RequestParam(name = "app_types", required = false) @Nullable String app) {
        caller.requireFeature(App.MULTI_PIN_ANALYTICS);
        var ids = Parameters.split(pinIds);
        if (ids.isEmpty() || ids.size() > MOST_PINS) {
            throw Body.invalid("pin_ids", "does not have 1 to " + MOST_PINS + " items");
        }
        var period = Period.of(start, end, clock.today());
        var cut = new PinReports.Cut(Parameters.parse("app_types", app, AppType.ALL), false);
        var wanted = metrics(metrics);
        var byPin = new LinkedHashMap<String, Map<String, Series>>();
        ids.forEach(id -> byPin.put(id, reports.report(readable(caller, id), period, wanted, cut)));
        return byPin;
    }

    /** Here, a Pin that is not the caller's is 401 code 7. */
    private Pin readable(Caller caller, String id) {
        try {
            return rights.readable(caller, Parameters.id("pin_ids", id));
        } catch (PinterestError e) {
            throw e.status() == 403
                    ? new PinterestError(401, NOT_AUTHORIZED, "Not authorized to access board or Pin.")
                    : e;
        }
    }

    private static List<Metric> metrics(@Nullable List<String> names) {
        var metrics = Parameters.parseAll("metric_types", names, Metric.class);
        if (metrics.isEmpty()) {
            throw Body.invalid("metric_types", "is required");
        }
        metrics.stream()
                .filter(metric -> !Metric.OF_PINS.contains(metric))
                .findFirst()
                .ifPresent(metric -> {
                    throw Body.invalid("metric_types", "'" + metric + "' is not a metric of Pins");
                });
        return metrics;
    }
}
