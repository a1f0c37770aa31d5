package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import java.time.Instant;
import java.util.Optional;

/** Where a round goes to be worked on. */
public interface Handover {

    /** Whether this replica can take more. */
    boolean hasRoom();

    /** What to tell of a round that comes now, where those before it on the account take long. */
    Optional<Happening.Waiting> waitingOf(String accountId, Instant now);

    void take(Held held);
}
