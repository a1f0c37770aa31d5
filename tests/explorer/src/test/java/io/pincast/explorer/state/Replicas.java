package io.pincast.explorer.state;

/**
 * What the replicas have in memory.
 *
 * @param spent of the budget
 */
public record Replicas(
        SchedulerTask scheduler1,
        SchedulerTask scheduler2,
        PublisherTask publisher1,
        PublisherTask publisher2,
        Spent spent) {

    public static final Replicas IDLE = new Replicas(
            SchedulerTask.IDLE, SchedulerTask.IDLE, PublisherTask.IDLE, PublisherTask.IDLE, new Spent(0, 0, 0, 0));

    /**
     * How many requests were counted: in the store, by each replica for itself, and by Pinterest.
     */
    public record Spent(int stored, int byFirst, int bySecond, int sent) {
        public int by(int publisher) {
            return publisher == 0 ? byFirst : bySecond;
        }

        public Spent counted(int publisher) {
            return new Spent(stored + 1, byFirst + (publisher == 0 ? 1 : 0), bySecond + (publisher == 1 ? 1 : 0), sent);
        }

        public Spent request() {
            return new Spent(stored, byFirst, bySecond, sent + 1);
        }

        public Spent forgotten(int publisher) {
            return new Spent(stored, publisher == 0 ? 0 : byFirst, publisher == 1 ? 0 : bySecond, sent);
        }
    }

    public SchedulerTask scheduler(int replica) {
        return replica == 0 ? scheduler1 : scheduler2;
    }

    public PublisherTask publisher(int replica) {
        return replica == 0 ? publisher1 : publisher2;
    }

    public Replicas scheduler(int replica, SchedulerTask task) {
        return replica == 0
                ? new Replicas(task, scheduler2, publisher1, publisher2, spent)
                : new Replicas(scheduler1, task, publisher1, publisher2, spent);
    }

    public Replicas publisher(int replica, PublisherTask task) {
        return replica == 0
                ? new Replicas(scheduler1, scheduler2, task, publisher2, spent)
                : new Replicas(scheduler1, scheduler2, publisher1, task, spent);
    }

    public Replicas spent(Spent now) {
        return new Replicas(scheduler1, scheduler2, publisher1, publisher2, now);
    }
}
