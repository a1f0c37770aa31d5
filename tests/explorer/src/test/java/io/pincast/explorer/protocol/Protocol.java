package io.pincast.explorer.protocol;

/**
 * All that decides.
 *
 * @param forgets whether messages and tasks that can have no effect any more are left out of a state: true only where that is so,
 *     and then every ledger document that is met is held against it
 */
public record Protocol(SchedulerRules scheduler, PublisherRules publisher, WorkerHabits worker, boolean forgets) {

    /** As it runs in production. */
    public static Protocol real(Timing timing) {
        return new Protocol(new RealScheduler(), new RealPublisher(timing.timers()), new WorkerHabits() {}, true);
    }

    /** With other rules of the scheduler; then nothing may be left out, for other messages may have an effect. */
    public Protocol with(SchedulerRules other) {
        return new Protocol(other, publisher, worker, false);
    }

    public Protocol with(PublisherRules other) {
        return new Protocol(scheduler, other, worker, false);
    }

    public Protocol with(WorkerHabits other) {
        return new Protocol(scheduler, publisher, other, false);
    }

    /** The same, with nothing left out of a state, or with it. */
    public Protocol forgetting(boolean does) {
        return new Protocol(scheduler, publisher, worker, does);
    }
}
