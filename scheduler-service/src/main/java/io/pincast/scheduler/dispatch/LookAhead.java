package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.DuePublications.Due;
import io.pincast.scheduler.progress.DuePublications.Position;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads what is due within the horizon by one indexed query, whose cost does not depend on what is planned for later. Where more is
 * due than one look reads, the looks go through it part by part, each with a second query for what is due just now: so neither
 * does a backlog hide what stands behind it, nor what is on time.
 */
@Component
class LookAhead {
    private static final Duration MORE_WAITS = Duration.ofMillis(100);
    private final DuePublications publications;
    private final DueTimers timers;
    private final Replica replica;
    private final DispatchMetrics metrics;
    private final DispatchProperties properties;
    private Position reached = Position.START;

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

    /** Looks once. Returns how many it found in the part that was its turn. */
    int look() {
        var part = read(reached);
        if (part.size() < properties.lookMost()) {
            reached = Position.START;
        } else {
            reached = Position.of(part.getLast());
            read(Position.at(replica.now().minus(properties.lookEvery().multipliedBy(2))));
        }
        return part.size();
    }

    private List<Due> read(Position after) {
        var found = publications.listDue(after, replica.now().plus(properties.horizon()), properties.lookMost());
        metrics.looked();
        metrics.read(found.size());
        found.forEach(timers::set);
        return found;
    }
}
