package io.pincast.simulator.analytics.report;

import io.pincast.simulator.analytics.Metric;
import io.pincast.simulator.analytics.PinNumbers;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.settings.SettingsStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a Pin's analytics answer, by group. */
@Component
public final class PinReports {
    private final PinNumbers numbers;
    private final SettingsStore settings;

    PinReports(PinNumbers numbers, SettingsStore settings) {
        this.numbers = numbers;
        this.settings = settings;
    }

    /** Which part of the numbers. */
    public record Cut(AppType app, boolean splitByApp) {
        List<AppType> groups() {
            return splitByApp ? List.of(AppType.MOBILE, AppType.TABLET, AppType.WEB) : List.of(app);
        }

        String name(AppType group) {
            return splitByApp ? group.name() : "all";
        }
    }

    public Map<String, Series> report(Pin pin, Period period, List<Metric> metrics, Cut cut) {
        var lifetime = metrics.stream().filter(Metric::isLifetime).count();
        if (lifetime > 0 && lifetime < metrics.size()) {
            throw PinterestError.invalid(
                    "Invalid request: lifetime metric types cannot be requested together with others");
        }
        var shown = metrics.stream()
                .filter(metric -> pin.isVideo() || !metric.isVideo())
                .toList();
        var groups = new TreeMap<String, Series>();
        for (var group : cut.groups()) {
            groups.put(
                    cut.name(group),
                    lifetime > 0
                            ? Series.ofLifetime(group.of(numbers.lifetime(pin)), shown)
                            : daily(
                                    pin,
                                    new Series.Question(
                                            period, shown, settings.get().analytics()),
                                    group));
        }
        return groups;
    }

    private Series daily(Pin pin, Series.Question question, AppType group) {
        var created = LocalDate.ofInstant(pin.times().createdAt(), ZoneOffset.UTC);
        return Series.of(
                question,
                date -> group.of(numbers.onDay(pin, date)),
                date -> date.isBefore(created) ? DataStatus.BEFORE_PIN_CREATED : null);
    }
}
