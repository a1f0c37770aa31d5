package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.DuePublications;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads what is due within the horizon by one indexed query, whose cost does not depend on what is planned for later. */
@Component
class LookAhead {
    private static final Duration MORE_WAITS = Duration.ofMillis(100);
    private final DuePublications publications;
    private final DueTimers timers;
    private final Replica replica;
    private final DispatchMetrics metrics;
    private final DispatchProperties properties;

    LookAhead(
            DuePublications publications,
            DueTimers timers,
            Replica replica,
            DispatchMetrics metrics,
            DispatchProperties properties) {
        this.publications = publications;
        this.timers = timers;
        this.replica = replica;
        this.metrics = metrics;
        this.properties = properties;
    }

    Loop loop() {
        return new Loop(
                "scheduler-look-ahead",
                stop -> stop.await(look() < properties.lookMost() ? properties.lookEvery() : MORE_WAITS));
    }

    /** Looks once. Returns how many it found. */
    int look() {
        var due = publications.listDue(replica.now().plus(properties.horizon()), properties.lookMost());
        due.forEach(timers::set);
        return due.size();
    }

    Loop overdueLoop() {
        return Loop.every(properties.overdueAfter(), "scheduler-overdue", this::countOverdue);
    }

    private void countOverdue() {
        metrics.overdue(publications.countOverdue(
                replica.now().minus(properties.overdueAfter()), DispatchMetrics.MOST_OVERDUE));
    }
}
