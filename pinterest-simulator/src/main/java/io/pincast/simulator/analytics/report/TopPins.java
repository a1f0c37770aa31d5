package io.pincast.simulator.analytics.report;

import io.pincast.simulator.analytics.Counts;
import io.pincast.simulator.analytics.Metric;
import io.pincast.simulator.analytics.PinNumbers;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.Pins;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.user.User;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The account's own Pins that did best, over days that are ready. */
@Component
public final class TopPins {
    private final Pins pins;
    private final PinNumbers numbers;
    private final SettingsStore settings;
    private final SimulatorClock clock;

    TopPins(Pins pins, PinNumbers numbers, SettingsStore settings, SimulatorClock clock) {
        this.pins = pins;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param createdInLastDays null: whenever
     */
    public record Question(
            Period period,
            Metric sortBy,
            List<Metric> metrics,
            int count,
            @Nullable Integer createdInLastDays) {}

    /** The description's {@code TopPinsAnalyticsResponse}. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Answer(Availability dateAvailability, Metric sortBy, List<Ranked> pins) {}

    /** Until when numbers are there; epoch milliseconds. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Availability(long latestAvailableTimestamp, boolean isRealtime) {}

    /** One Pin and how it did. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Ranked(String pinId, Map<String, Number> metrics, Map<String, DataStatus> dataStatus) {}

    private record Scored(Pin pin, Counts counts) {}

    public Answer of(User user, Question question, boolean videosOnly) {
        var best = pins.ofOwner(user.id(), Environment.PRODUCTION).values().stream()
                .filter(pin -> (!videosOnly || pin.isVideo()) && recent(pin, question.createdInLastDays()))
                .map(pin -> new Scored(pin, sum(pin, question.period())))
                .sorted(Comparator.comparingDouble(
                                (Scored scored) -> question.sortBy().of(scored.counts()))
                        .reversed())
                .limit(question.count())
                .map(scored -> ranked(scored, question.metrics()))
                .toList();
        return new Answer(availability(), question.sortBy(), best);
    }

    private boolean recent(Pin pin, @Nullable Integer days) {
        return days == null || pin.times().createdAt().isAfter(clock.instant().minus(Duration.ofDays(days)));
    }

    private Counts sum(Pin pin, Period period) {
        var sum = Counts.none();
        period.days().forEach(date -> sum.add(numbers.onDay(pin, date)));
        return sum;
    }

    private static Ranked ranked(Scored scored, List<Metric> metrics) {
        var ready = metrics.stream().collect(Collectors.toMap(Metric::name, metric -> DataStatus.READY, (a, b) -> a));
        return new Ranked(scored.pin().id(), scored.counts().show(metrics), ready);
    }

    private Availability availability() {
        var firstUnready =
                clock.today().minusDays(Math.max(0, settings.get().analytics().unreadyDays() - 1L));
        var last = firstUnready.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() - 1;
        return new Availability(last, false);
    }
}
