package io.pincast.simulator.analytics;

import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.PinMetrics;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.time.SimulatorClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Numbers of a Pin: it rises for two days, then falls slowly to a long tail. Somebody has seen it from its first
 * second.
 */
@Component
public final class PinNumbers implements PinMetrics {
    private static final int SHORT_PERIOD = 90;
    private static final int LIFETIME = 400;
    private final SettingsStore settings;
    private final SimulatorClock clock;

    PinNumbers(SettingsStore settings, SimulatorClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What happened on this day so far. */
    public Counts onDay(Pin pin, LocalDate date) {
        var createdAt = pin.times().createdAt();
        var age = ChronoUnit.DAYS.between(LocalDate.ofInstant(createdAt, ZoneOffset.UTC), date);
        var day = new Day(date, clock.instant());
        if (age < 0 || (day.over() == 0 && age > 0)) {
            return Counts.none();
        }
        var traffic = new Traffic(settings.get().analytics().seed(), Long.parseLong(pin.id()));
        var full = 20 + 480 * Math.pow(traffic.noise(LocalDate.EPOCH, 0), 3);
        var expected = full * popularity(age) * (0.75 + 0.5 * traffic.noise(date, 0)) * elapsed(day, age, createdAt);
        var impressions = Math.max(age == 0 ? 1 : 0, Math.round(expected));
        return traffic.from(impressions, date, pin.isVideo());
    }

    private static double elapsed(Day day, long age, Instant createdAt) {
        return age == 0 ? Math.max(0, day.over() - day.within(createdAt)) : day.over();
    }

    private static double popularity(long age) {
        return switch ((int) Math.min(age, 2)) {
            case 0 -> 0.35;
            case 1 -> 0.8;
            default -> 0.12 + 0.88 * Math.exp(-(age - 2) / 20.0);
        };
    }

    /** All that happened since it was created, at most for so many days back. */
    Counts lastDays(Pin pin, int days) {
        var today = clock.today();
        var created = LocalDate.ofInstant(pin.times().createdAt(), ZoneOffset.UTC);
        var first = created.isAfter(today.minusDays(days)) ? created : today.minusDays(days);
        var sum = Counts.none();
        for (var date = first; !date.isAfter(today); date = date.plusDays(1)) {
            sum.add(onDay(pin, date));
        }
        return sum;
    }

    /** All that ever happened, up to a bit more than a year back. */
    public Counts lifetime(Pin pin) {
        return lastDays(pin, LIFETIME);
    }

    @Override
    public Map<String, Map<String, Long>> of(Pin pin) {
        var recent = lastDays(pin, SHORT_PERIOD);
        var whole = lifetime(pin);
        return Map.of(
                "90d",
                Map.of(
                        "impression", recent.get(Metric.IMPRESSION),
                        "pin_click", recent.get(Metric.PIN_CLICK),
                        "clickthrough", recent.get(Metric.OUTBOUND_CLICK),
                        "save", recent.get(Metric.SAVE)),
                "lifetime_metrics",
                Map.of(
                        "impression", whole.get(Metric.IMPRESSION),
                        "pin_click", whole.get(Metric.PIN_CLICK),
                        "clickthrough", whole.get(Metric.OUTBOUND_CLICK),
                        "save", whole.get(Metric.SAVE),
                        "reaction", whole.get(Metric.TOTAL_REACTIONS),
                        "comment", whole.get(Metric.TOTAL_COMMENTS)));
    }
}
