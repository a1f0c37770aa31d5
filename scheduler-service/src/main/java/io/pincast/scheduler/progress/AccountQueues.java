package io.pincast.scheduler.progress;

import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits, account by account. Each answered by an index. */
public interface AccountQueues {

    /**
     * One publication that waits for its account to be connected again.
     *
     * @param afterAccountId of the first account behind this one, by id; from the beginning where it is empty
     */
    Optional<Publication> findHeld(String afterAccountId);

    /** Those that wait for an account to be connected again. */
    List<Publication> listHeld(String accountId, int limit);

    /** An account's planned ones that are due up to an instant; of too many the last, the earliest first. */
    List<Queued> listPlanned(String accountId, Instant until, int limit);

    /** How many of an account stand in a state; stops counting at {@code most}. */
    long count(String accountId, PublicationState state, int most);

    /**
     * One that waits for its instant.
     *
     * @param slotAt where budget is reserved for it already
     */
    record Queued(PublicationId id, Instant dueAt, @Nullable Instant slotAt) {}
}
