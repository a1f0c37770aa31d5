package io.pincast.scheduler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.scheduler.progress.InMemoryPublications;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Dispatching;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Publications;
import io.pincast.test.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is beyond its instant is seen. */
class WatchdogTest {
    private final MutableClock clock = MutableClock.at(Publications.DUE_AT);
    private final InMemoryPublications publications = new InMemoryPublications();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Watchdog watchdog = new Watchdog(
            publications, new WatchProperties(Duration.ofSeconds(5), Duration.ofSeconds(5)), clock, meters);

    @Test
    void seesWhatIsDueAndNotStarted() {
        var planned = Planning.on(
                        null,
                        Publications.wish(1, Publications.DRAFT, Publications.DUE_AT),
                        Publications.AGAIN,
                        Publications.DUE_AT.minusSeconds(60))
                .orElseThrow();
        apply(planned);
        watchdog.look();
        assertThat(gauge("scheduler.dispatch.overdue")).isZero();

        clock.advance(Duration.ofSeconds(30));
        watchdog.look();
        assertThat(gauge("scheduler.dispatch.overdue")).isEqualTo(1);
        assertThat(gauge("scheduler.dispatch.overdue.age")).isEqualTo(30);

        apply(Dispatching.claim(planned.after(), Publications.CLAIM, Publications.TIMERS, clock.instant())
                .orElseThrow());
        watchdog.look();
        assertThat(gauge("scheduler.dispatch.overdue")).isZero();
        assertThat(gauge("scheduler.dispatch.overdue.age")).isZero();
        assertThat(meters.get("scheduler.publications.beyond")
                        .tag("state", "claimed")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("scheduler.publications.beyond.age")
                        .tag("state", "claimed")
                        .gauge()
                        .value())
                .isEqualTo(30);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private void apply(Decision decision) {
        assertThat(publications.apply(decision)).isTrue();
    }
}
