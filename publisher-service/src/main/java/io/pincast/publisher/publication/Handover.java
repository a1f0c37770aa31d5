package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import java.time.Instant;
import java.util.Optional;

/** Where a round goes to be worked on. */
public interface Handover {

    /**
     * Whether a round that comes now may go to its lane at once. Not where there is no room, and then not until what had to stay in
     * the store is taken from there: it would overtake it.
     */
    boolean takesAtOnce();

    /** What to tell of a round that comes now, where those before it on the account take long. */
    Optional<Happening.Waiting> waitingOf(String accountId, Instant now);

    /**
     * Takes it.
     *
     * @param notAfter by when it must be out: of those of an account that wait, the one with the least time left goes first. A limit
     *     spreads them over rounds whose instants say nothing of their order any more; this one goes with the plan.
     */
    void take(Held held, Instant notAfter);
}
