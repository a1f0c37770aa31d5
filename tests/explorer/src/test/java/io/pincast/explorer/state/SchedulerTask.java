package io.pincast.explorer.state;

/**
 * What a replica of the scheduler is about to do for a round that it claimed or took up.
 *
 * @param fresh whether the document is still as this replica wrote it, so that its next conditional write would win
 * @param own whether it claimed the round itself
 */
public record SchedulerTask(Kind kind, int publication, int round, int content, boolean fresh, boolean own) {
    public static final SchedulerTask IDLE = new SchedulerTask(Kind.IDLE, 0, 0, 0, false, false);

    public enum Kind {
        IDLE(0),
        TO_SEND(1),
        /** The broker has it. */
        TO_MARK(2);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }
    }

    public boolean isIdle() {
        return kind == Kind.IDLE;
    }

    public boolean isAbout(int which) {
        return kind != Kind.IDLE && publication == which;
    }

    public SchedulerTask stale() {
        return new SchedulerTask(kind, publication, round, content, false, own);
    }

    public SchedulerTask sent() {
        return new SchedulerTask(Kind.TO_MARK, publication, round, content, fresh, own);
    }

    public int order() {
        return ((((kind.rank * 2 + publication) * 8 + round) * 2 + content) * 2 + (fresh ? 1 : 0)) * 2 + (own ? 1 : 0);
    }
}
