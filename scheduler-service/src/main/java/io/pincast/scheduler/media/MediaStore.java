package io.pincast.scheduler.media;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Where media are kept. */
public interface MediaStore {

    /** What an earlier request with the same key made; refuses a key that was used for another request. */
    Optional<Media> findEarlier(WorkspaceId workspace, IdempotencyKey key, Instant now);

    /** Keeps bytes and what is known of them; where an earlier request made them, that. */
    Added add(Media media, InputStream bytes, IdempotencyKey key) throws IOException;

    Optional<Media> find(String id, WorkspaceId workspace);

    /** The bytes of one that {@link #find} gave. */
    InputStream open(String id);

    /** Removes bytes that nothing names: their upload broke off before an instant. Returns how many. */
    int removeAbandoned(Instant before);

    /** What is kept, and whether an earlier request had made it. */
    record Added(Media media, boolean replayed) {}
}
