package io.pincast.auth.board;

import io.pincast.defaults.idempotency.IdempotencyKey;
import java.time.Instant;

/** Keeps requests to make boards for as long as they may be repeated. */
public interface BoardCreationStore {

    /** Adds a request, or finds the same one from before. */
    Inserted insert(BoardCreation creation, IdempotencyKey idempotency);

    /** Takes up a request that was left, if nobody else did meanwhile. */
    boolean takeUp(BoardCreation left, Instant now);

    void complete(String id, Board board);

    /** Nothing came of it: the same request may be sent as new. */
    void delete(String id);

    void deleteStartedBefore(Instant instant);

    /**
     * What stands now.
     *
     * @param replayed whether an earlier request had made it
     */
    record Inserted(BoardCreation creation, boolean replayed) {}
}
