package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.progress.DuePublications.Due;
import io.pincast.scheduler.progress.DueWatch;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.timing.FairQueue;
import io.pincast.scheduler.timing.TimedQueue;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The timers of what is due within the horizon: set by each look at the store, and at once by what is planned here. What has
 * become due waits for its turn.
 */
@Component
class DueTimers implements DueWatch {
    private final TimedQueue<Due> waiting = new TimedQueue<>();
    private final FairQueue<Due> due;
    private final Map<PublicationId, Long> claimed;
    private final Replica replica;
    private final DispatchProperties properties;

    DueTimers(Replica replica, DispatchProperties properties) {
        this.due = new FairQueue<>(properties.lookMost());
        this.claimed = Collections.synchronizedMap(new Latest<>(properties.lookMost()));
        this.replica = replica;
        this.properties = properties;
    }

    void set(Due found) {
        waiting.put(found.id().value(), found.dueAt(), found);
    }

    /** A look that began before it was claimed brings it again, as it was: that is not worth a second reading. */
    void claimed(Publication publication) {
        claimed.put(publication.id(), publication.version());
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
        return due.take(Math.min(most, properties.batch())).stream()
                .filter(this::isNews)
                .toList();
    }

    private boolean isNews(Due found) {
        var since = claimed.get(found.id());
        return since == null || since < found.version();
    }

    /** Whether more is due than was taken. */
    boolean isDue() {
        return !due.isEmpty();
    }

    void await(Duration patience) throws InterruptedException {
        if (due.isEmpty()) {
            waiting.await(replica.clock(), properties.claimAhead(), patience);
        }
    }

    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int most;

        private Latest(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    private static FairQueue.Turn turn(Due found) {
        return new FairQueue.Turn(found.id().value(), found.workspaceId().value(), found.accountId(), found.dueAt());
    }
}
