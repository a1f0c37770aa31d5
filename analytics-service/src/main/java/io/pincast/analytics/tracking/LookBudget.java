package io.pincast.analytics.tracking;

import java.time.Instant;

/** How many looks Pinterest allows an account in a minute: a stored counter, shared by all replicas. */
@FunctionalInterface
public interface LookBudget {

    /** Takes one look out of the minute's budget; false where it is used up. */
    boolean take(String accountId, int most, Instant now);
}
