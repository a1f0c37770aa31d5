package io.pincast.publisher.budget;

import java.time.Instant;
import java.util.OptionalInt;

/** Stored counts of requests by window. */
public interface BudgetCounters {

    /** Counts one more where fewer than {@code limit} are counted. Returns the how-manieth it is, from 1; empty where the window is full. */
    OptionalInt take(Budget budget, Instant windowAt, int limit);

    /** Forgets windows that began before. */
    void forget(Instant before);
}
