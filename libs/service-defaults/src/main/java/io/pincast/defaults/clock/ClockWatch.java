package io.pincast.defaults.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.defaults.id.ClockGuard;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Compares this replica's clock with the broker's from start to stop, and says in health how it stands. */
class ClockWatch implements SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 10;
    private final ClockGuard guard;
    private final BrokerTime broker;
    private final Duration compareEvery;
    private volatile @Nullable CountDownLatch stop;
    private @Nullable Boolean told;

    ClockWatch(ClockGuard guard, BrokerTime broker, Duration compareEvery, MeterRegistry meters) {
        this.guard = guard;
        this.broker = broker;
        this.compareEvery = compareEvery;
        Gauge.builder("pincast.clock.ahead", guard, ClockWatch::aheadSeconds)
                .description("how far this replica's clock is ahead of the broker's")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("pincast.clock.trusted", guard, watched -> watched.mayAct() ? 1 : 0)
                .description("0 while this replica begins nothing because of its clock")
                .register(meters);
    }

    @Override
    public void start() {
        var stopping = new CountDownLatch(1);
        stop = stopping;
        Thread.ofVirtual().name("clock-watch").start(() -> watch(stopping));
    }

    private void watch(CountDownLatch stopping) {
        try {
            do {
                compare();
                tell();
            } while (!stopping.await(pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks once. Where nobody answers, what was known before goes on to hold. */
    private void compare() throws InterruptedException {
        try {
            var reading = broker.ask().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!guard.take(reading)) {
                log.debug("the broker's answer was too long on its way to tell the time");
            }
        } catch (ExecutionException | TimeoutException e) {
            log.debug("the clock was not compared with the broker's", e);
        }
    }

    private void tell() {
        var verdict = guard.verdict();
        if (verdict.comparedAt() == null || Boolean.valueOf(verdict.mayAct()).equals(told)) {
            return;
        }
        told = verdict.mayAct();
        if (verdict.mayAct()) {
            log.info("{}", verdict.words());
        } else {
            log.error("{}", verdict.words());
        }
    }

    private Duration pause() {
        return guard.mayAct() || compareEvery.compareTo(SOON) < 0 ? compareEvery : SOON;
    }

    @Override
    public Health health() {
        var verdict = guard.verdict();
        var health = verdict.mayAct() ? Health.up() : Health.outOfService().withDetail("cause", verdict.words());
        if (verdict.ahead() != null && verdict.comparedAt() != null) {
            health.withDetail("aheadSeconds", verdict.ahead().toMillis() / 1000.0)
                    .withDetail("comparedAt", verdict.comparedAt());
        }
        return health.build();
    }

    private static double aheadSeconds(ClockGuard guard) {
        var ahead = guard.verdict().ahead();
        return ahead == null ? Double.NaN : ahead.toMillis() / 1000.0;
    }

    @Override
    public void stop() {
        var stopping = stop;
        if (stopping != null) {
            stopping.countDown();
        }
        stop = null;
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    // After the topics, before whatever waits for a trusted clock.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 150;
    }
}
