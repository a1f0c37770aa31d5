package io.pincast.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the publisher tells: of publications, and of the budgets of accounts. */
public sealed interface PublisherEvent permits PublicationEvent, PublisherEvent.AccountBudgetChanged {

    /**
     * How fast an account may publish now. Keyed by account. A queue of that account drains from {@code freeAt} on at
     * {@code limit} a window.
     *
     * @param category Pinterest's, such as {@code org_write}
     * @param limit requests in a window
     * @param windowSeconds the length of a window
     * @param freeAt the first instant that is not given to anybody yet; not later than now where there is room
     * @param cause why it is slower than the limit alone would have it: a cool-down, an open circuit, a used-up day; none where it is not
     */
    @EventType("AccountBudgetChanged")
    record AccountBudgetChanged(
            String accountId,
            String pinterestAppId,
            String category,
            int limit,
            long windowSeconds,
            Instant freeAt,
            @Nullable Cause cause)
            implements PublisherEvent {}
}
