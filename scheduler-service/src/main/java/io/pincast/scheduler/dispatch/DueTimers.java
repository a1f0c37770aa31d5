package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.progress.DuePublications.Due;
import io.pincast.scheduler.progress.DueWatch;
import io.pincast.scheduler.publication.Publication;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The timers of what is due within the horizon: set by each look at the store, and at once by what is planned here. */
@Component
class DueTimers implements DueWatch {
    private final TimedQueue<Due> waiting = new TimedQueue<>();
    private final Replica replica;
    private final DispatchProperties properties;

    DueTimers(Replica replica, DispatchProperties properties) {
        this.replica = replica;
        this.properties = properties;
    }

    void set(Due due) {
        waiting.put(due.id().value(), due.dueAt(), due);
    }

    @Override
    public void planned(Publication publication) {
        var dueAt = publication.dueAt();
        if (dueAt != null && !dueAt.isAfter(replica.now().plus(properties.horizon()))) {
            set(new Due(publication.id(), publication.version(), dueAt));
        }
    }

    /** Takes what may be claimed now, at most a batch of it. */
    List<Due> take(int most) {
        return waiting.take(replica.now().plus(properties.claimAhead()), Math.min(most, properties.batch()));
    }

    void await(Duration patience) throws InterruptedException {
        waiting.await(replica.clock(), properties.claimAhead(), patience);
    }

    int size() {
        return waiting.size();
    }
}
