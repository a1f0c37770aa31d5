package io.pincast.scheduler.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.defaults.id.ClockGuard;
import io.pincast.defaults.id.Ids;
import io.pincast.scheduler.account.InMemoryAccounts;
import io.pincast.scheduler.progress.ClaimMetrics;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationOrders;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.progress.PublicationStore;
import io.pincast.scheduler.settings.InMemorySettings;
import java.time.Clock;
import java.time.Duration;

/** The dispatcher of one replica, run step by step or by its own loops. */
final class TestReplica {
    final MeterRegistry meters = new SimpleMeterRegistry();
    final InMemorySettings settings = new InMemorySettings();
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final LookAhead lookAhead;
    final Claimer claimer;
    final Sender sender;
    final Marker marker;
    final Healer healer;
    final PublicationProgress progress;
    final Dispatcher dispatcher;

    TestReplica(PublicationStore store, DuePublications due, PublicationOrders orders, Clock clock) {
        this(store, due, orders, clock, properties(Duration.ofSeconds(10)));
    }

    TestReplica(
            PublicationStore store,
            DuePublications due,
            PublicationOrders orders,
            Clock clock,
            DispatchProperties properties) {
        this(store, due, orders, clock, properties, ClockGuard.trusting(clock));
    }

    TestReplica(
            PublicationStore store,
            DuePublications due,
            PublicationOrders orders,
            Clock clock,
            DispatchProperties properties,
            ClockGuard guard) {
        var replica = new Replica(new Ids(), clock, guard);
        var claims = new ClaimMetrics(meters);
        var metrics = new DispatchMetrics(meters);
        var gate = new SendGate(properties);
        var timers = new DueTimers(replica, properties);
        marker = new Marker(due, orders, claims, replica, properties);
        sender = new Sender(orders, marker, gate, metrics, replica);
        progress = new PublicationProgress(store, orders, timers, claims, clock);
        var admission = new Admission(settings.service(clock), accounts, progress, metrics, properties);
        claimer = new Claimer(timers, due, sender, replica, admission, claims);
        lookAhead = new LookAhead(due, timers, replica, metrics, properties);
        healer = new Healer(due, progress, sender, replica, properties);
        dispatcher = new Dispatcher(lookAhead, claimer, sender, marker, healer);
    }

    static DispatchProperties properties(Duration claimLease) {
        return new DispatchProperties(
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                2000,
                50,
                500,
                Duration.ofMillis(250),
                claimLease,
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                Duration.ofMillis(200));
    }

    /** Everything once, in order. */
    void tick() {
        lookAhead.look();
        claimer.claimDue();
        sender.sendDue();
        marker.mark();
    }

    double count(String what) {
        return meters.get("scheduler.dispatch." + what).counter().count();
    }
}
