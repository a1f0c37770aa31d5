package io.pincast.explorer.protocol;

/** What the publisher does between its decisions: the order of write and request, the fence, and what the store keeps unique. */
public interface WorkerHabits {

    /** P4: the attempt is stored before anything is sent. */
    default boolean armsBeforeItSends() {
        return true;
    }

    /** P4: whoever is not certain to have won the arming write sends nothing. */
    default boolean sendsOnlyWhereArmed() {
        return true;
    }

    /** P5: the last byte leaves only so long after the clock was read for the arming. */
    default boolean mayLastByteLeave(int ticksSinceClockWasRead, Timing timing) {
        return ticksSinceClockWasRead <= timing.untilLastByte();
    }

    /** The unique index on {@code activeKey}. */
    default boolean keepsContentUnique() {
        return true;
    }

    /** Whether a Pin on the board is another publication's is looked up in the ledger. */
    default boolean looksUpWhoseAPinIs() {
        return true;
    }

    /** What may be sent is counted in the store, not in each replica. */
    default boolean countsBudgetInTheStore() {
        return true;
    }
}
