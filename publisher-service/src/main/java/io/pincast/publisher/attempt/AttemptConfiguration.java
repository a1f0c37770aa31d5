package io.pincast.publisher.attempt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.appbudget.AppSlices;
import io.pincast.defaults.id.ClockGuard;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.publication.Timers;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the work together. */
@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Bean
    Worker worker(Ledger ledger, LedgerStore store, Ports ports, Admission admission, Settings settings) {
        var clock = settings.clock();
        var timers = settings.timers();

        var readings = new Readings(ledger, store, ports.tokens(), admission, timers, clock);
        return new Worker(
                ledger,
                new Worker.Collaborators(
                        new Preparation(ports.tokens(), ports.files(), ports.videos(), settings.properties()),
                        readings,
                        admission,
                        ports.tokens(),
                        ports.pinterest(),
                        settings.guard()),
                timers,
                clock,
                System::nanoTime,
                stopping);
    }

    @Bean
    Admission admission(Pinterest pinterest, Budgets budgets, AppSlices slices, Clock clock) {
        return new Admission(pinterest, budgets, slices, clock);
    }

    @Bean
    Ports attemptPorts(AccessTokens tokens, MediaFiles files, Videos videos, Pinterest pinterest) {
        return new Ports(tokens, files, videos, pinterest);
    }

    @Bean
    Settings attemptSettings(AttemptProperties properties, Timers timers, Clock clock, ClockGuard guard) {
        return new Settings(properties, timers.withClocksWithin(guard.allowed()), clock, guard);
    }

    @Bean
    Lanes lanes(AttemptProperties properties, Clock clock, Worker worker, MeterRegistry meters) {
        var lanes = new Lanes(properties, clock, worker::work, stopping);
        Gauge.builder("publisher.lanes.rounds", lanes, Lanes::size)
                .description("Rounds in this replica's lanes, those being worked on included")
                .register(meters);
        return lanes;
    }

    @Bean
    Sweep sweep(Ledger ledger, LedgerStore store, Lanes lanes, Budgets budgets, Settings settings) {
        return new Sweep(
                new Sweep.Sources(ledger, store, lanes, budgets, settings.guard()),
                settings.timers(),
                settings.properties(),
                settings.clock(),
                stopping);
    }

    /** The world outside. */
    record Ports(AccessTokens tokens, MediaFiles files, Videos videos, Pinterest pinterest) {}

    /** Times and bounds. */
    record Settings(AttemptProperties properties, Timers timers, Clock clock, ClockGuard guard) {}
}
