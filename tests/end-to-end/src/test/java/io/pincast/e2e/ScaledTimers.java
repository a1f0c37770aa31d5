package io.pincast.e2e;

import java.util.List;

/** The publishing protocol's timers, scaled down with their inequalities kept, so that reconciliation takes seconds. */
final class ScaledTimers {
    static final List<String> SETTINGS = List.of(
            "publisher.timers.arming-to-last-byte=2s",
            "publisher.timers.check-to-byte=100ms",
            "publisher.timers.client-timeout=3s",
            "publisher.timers.clock-difference=500ms",
            "publisher.timers.lease=5s",
            "publisher.timers.longest-creation=2s",
            "publisher.timers.listing-delay=1s",
            "publisher.timers.counted-reads=2");

    private ScaledTimers() {}
}
