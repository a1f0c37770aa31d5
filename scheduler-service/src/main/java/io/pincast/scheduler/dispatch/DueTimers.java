package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.progress.DuePublications.Due;
import io.pincast.scheduler.progress.DueWatch;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.timing.FairQueue;
import io.pincast.scheduler.timing.TimedQueue;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The timers of what is due within the horizon: set by each look at the store, and at once by what is planned here. What has
 * become due waits for its turn.
 */
@Component
class DueTimers implements DueWatch {
    private final TimedQueue<Due> waiting = new TimedQueue<>();
    private final FairQueue<Due> due;
    private final Replica replica;
    private final DispatchProperties properties;

    DueTimers(Replica replica, DispatchProperties properties) {
        this.due = new FairQueue<>(properties.lookMost());
        this.replica = replica;
        this.properties = properties;
    }

    void set(Due found) {
        waiting.put(found.id().value(), found.dueAt(), found);
    }

    @Override
    public void planned(Publication publication) {
        var dueAt = publication.dueAt();
        if (dueAt != null && !dueAt.isAfter(replica.now().plus(properties.horizon()))) {
            set(Due.of(publication, dueAt));
        }
    }

    /** Takes what may be claimed now, at most a batch of it. */
    List<Due> take(int most) {
        waiting.take(replica.now().plus(properties.claimAhead()), Integer.MAX_VALUE)
                .forEach(found -> due.put(turn(found), found));
        return due.take(Math.min(most, properties.batch()));
    }

    void await(Duration patience) throws InterruptedException {
        if (due.isEmpty()) {
            waiting.await(replica.clock(), properties.claimAhead(), patience);
        }
    }

    private static FairQueue.Turn turn(Due found) {
        return new FairQueue.Turn(found.id().value(), found.workspaceId().value(), found.accountId(), found.dueAt());
    }
}
