package io.pincast.scheduler.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.scheduler.loop.Background;
import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.PublicationCensus;
import io.pincast.scheduler.publication.PublicationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Measures, for every state that is not final, how many publications stand in it beyond their instant and for how long. Each state
 * has somebody who acts when its time is up; this sees where nobody did. All replicas measure the same, so take the largest.
 */
@Component
class Watchdog implements Background {
    /** Counting further would tell nobody more. */
    private static final int MOST = 10_000;

    private static final List<PublicationState> NOT_FINAL = List.of(
            PublicationState.PLANNED,
            PublicationState.CLAIMED,
            PublicationState.DISPATCHED,
            PublicationState.HELD,
            PublicationState.UNCONFIRMED);
    private final Map<PublicationState, Seen> seen = new EnumMap<>(PublicationState.class);
    private final PublicationCensus census;
    private final WatchProperties properties;
    private final Clock clock;
    private final Loop loop;

    Watchdog(PublicationCensus census, WatchProperties properties, Clock clock, MeterRegistry meters) {
        this.census = census;
        this.properties = properties;
        this.clock = clock;
        this.loop = Loop.every(properties.every(), "scheduler-watchdog", this::look);
        NOT_FINAL.forEach(state -> register(state, meters));
        Gauge.builder("scheduler.dispatch.overdue", this, watchdog -> watchdog.of(PublicationState.PLANNED).count)
                .description("due and not started")
                .register(meters);
        Gauge.builder("scheduler.dispatch.overdue.age", this, watchdog -> watchdog.of(PublicationState.PLANNED).age)
                .description("since when the one that is due the longest should have been started")
                .baseUnit("seconds")
                .register(meters);
    }

    private void register(PublicationState state, MeterRegistry meters) {
        var looked = new Seen();
        seen.put(state, looked);
        var tag = state.name().toLowerCase(Locale.ROOT);
        Gauge.builder("scheduler.publications.beyond", looked, found -> found.count)
                .description("publications that are beyond their instant, by the state in which they stand")
                .tag("state", tag)
                .register(meters);
        Gauge.builder("scheduler.publications.beyond.age", looked, found -> found.age)
                .description("how far the oldest of them is beyond its instant")
                .baseUnit("seconds")
                .tag("state", tag)
                .register(meters);
    }

    /** Looks at each state once. */
    void look() {
        var now = clock.instant();
        var before = now.minus(properties.overdueAfter());
        seen.forEach((state, looked) -> {
            looked.count = census.countDue(state, before, MOST);
            looked.age = census.earliestDue(state).map(dueAt -> age(dueAt, now)).orElse(0.0);
        });
    }

    private static double age(Instant dueAt, Instant now) {
        return Math.max(0, Duration.between(dueAt, now).toMillis() / 1000.0);
    }

    private Seen of(PublicationState state) {
        return seen.getOrDefault(state, new Seen());
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    private static final class Seen {
        volatile long count;
        volatile double age;
    }
}
