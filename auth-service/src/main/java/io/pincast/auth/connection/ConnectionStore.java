package io.pincast.auth.connection;

import io.pincast.defaults.idempotency.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/** Keeps connections under way. */
public interface ConnectionStore {

    Inserted insert(Connection connection, String stateHash, IdempotencyKey idempotency);

    /** Uses a state up: whoever gets the connection is the only one who ever does. */
    Optional<Connection> consume(String stateHash, Instant now);

    /** Why a state cannot be used. */
    Unusable explain(String stateHash);

    void deleteCreatedBefore(Instant instant);

    /** What is wrong with a state. */
    enum Unusable {
        UNKNOWN,
        USED,
        EXPIRED
    }

    /**
     * What stands now.
     *
     * @param replayed whether an earlier request had made it
     */
    record Inserted(Connection connection, boolean replayed) {}
}
