package io.pincast.test.instance;

import java.util.List;

/** The publishing protocol's timers, scaled down with their inequalities kept, so that reconciliation takes seconds. */
public final class ScaledTimers {
    public static final List<String> SETTINGS = List.of(
            "publisher.timers.send-within=2s",
            "publisher.timers.last-byte=100ms",
            "publisher.timers.answer-within=3s",
            "publisher.timers.clock-difference=1s",
            "pincast.clock.allowed-difference=500ms",
            "publisher.timers.lease=5s",
            "publisher.timers.store-time=1s",
            "publisher.timers.creation=2s",
            "publisher.timers.listing=2s",
            "publisher.timers.absences=2",
            "publisher.timers.reconcile-within=2m",
            "publisher.timers.watch=10s");

    private ScaledTimers() {}
}
