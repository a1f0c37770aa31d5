package io.pincast.auth.audit;

/** Moves entries from the documents that they tell of into the log. */
public interface MoveEntries {

    /** Moves what waits now. */
    void moveWaiting();
}
