package io.pincast.explorer.state;

import io.pincast.explorer.documents.LedgerStep;

/** One state of everything. */
public record World(Case first, Case second, Replicas replicas) {

    public Case of(int publication) {
        return publication == 0 ? first : second;
    }

    public World with(int publication, Case changed) {
        return publication == 0 ? new World(changed, second, replicas) : new World(first, changed, replicas);
    }

    public World with(Replicas changed) {
        return new World(first, second, changed);
    }

    public SchedulerTask scheduler(int replica) {
        return replicas.scheduler(replica);
    }

    public PublisherTask publisher(int replica) {
        return replicas.publisher(replica);
    }

    public World scheduler(int replica, SchedulerTask task) {
        return with(replicas.scheduler(replica, task));
    }

    public World publisher(int replica, PublisherTask task) {
        return with(replicas.publisher(replica, task));
    }

    /** The scheduler's document was written: what replicas believe of it is of yesterday. */
    public World scheduled(int publication, int document) {
        var tasks = replicas;
        for (var replica = 0; replica < 2; replica++) {
            var task = tasks.scheduler(replica);
            if (task.isAbout(publication) && task.fresh()) {
                tasks = tasks.scheduler(replica, task.stale());
            }
        }
        return new World(first, second, tasks).with(publication, of(publication).scheduler(document));
    }

    /** The ledger's document was written, and what it tells with it. */
    public World ledger(int publication, LedgerStep step) {
        var tasks = replicas;
        for (var replica = 0; replica < 2; replica++) {
            var task = tasks.publisher(replica);
            if (task.isAbout(publication)) {
                tasks = tasks.publisher(replica, task.epoch(step.epoch(task.epoch())));
            }
        }
        return new World(first, second, tasks).with(publication, of(publication).ledger(step.document(), step.told()));
    }
}
