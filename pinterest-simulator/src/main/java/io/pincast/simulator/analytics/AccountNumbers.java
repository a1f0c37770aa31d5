package io.pincast.simulator.analytics;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.Pins;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.user.User;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Numbers of an account: its own Pins', and what others' Pins of its content bring ({@code OTHER_PINS}). */
@Component
public final class AccountNumbers {
    private static final int MONTH = 30;
    private final Pins pins;
    private final PinNumbers pinNumbers;
    private final SettingsStore settings;
    private final SimulatorClock clock;

    AccountNumbers(Pins pins, PinNumbers pinNumbers, SettingsStore settings, SimulatorClock clock) {
        this.pins = pins;
        this.pinNumbers = pinNumbers;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the account's own Pins of this kind did on the day. */
    public Counts ownPins(User user, LocalDate date, Predicate<Pin> which) {
        var sum = Counts.none();
        pins.ofOwner(user.id(), Environment.PRODUCTION).values().stream()
                .filter(which)
                .forEach(pin -> sum.add(pinNumbers.onDay(pin, date)));
        return sum;
    }

    /** What others' Pins did on the day. */
    public Counts otherPins(User user, LocalDate date) {
        if (date.isBefore(LocalDate.ofInstant(user.createdAt(), ZoneOffset.UTC))) {
            return Counts.none();
        }
        var traffic = new Traffic(settings.get().analytics().seed(), Long.parseLong(user.id()));
        var weekend = date.getDayOfWeek().getValue() > 5 ? 1.2 : 1.0;
        var over = new Day(date, clock.instant()).over();
        var impressions = Math.round((200 + 150 * traffic.noise(date, 0)) * weekend * over);
        return traffic.from(impressions, date, false);
    }

    /** Impressions of the last 30 days; the sandbox counts none. */
    public int monthlyViews(User user, Environment environment) {
        if (environment == Environment.SANDBOX) {
            return 0;
        }
        var today = clock.today();
        var views = 0L;
        for (var date = today.minusDays(MONTH); !date.isAfter(today); date = date.plusDays(1)) {
            views += ownPins(user, date, pin -> true).get(Metric.IMPRESSION)
                    + otherPins(user, date).get(Metric.IMPRESSION);
        }
        return (int) Math.min(views, Integer.MAX_VALUE);
    }
}
