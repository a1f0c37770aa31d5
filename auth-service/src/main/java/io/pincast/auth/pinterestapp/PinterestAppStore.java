package io.pincast.auth.pinterestapp;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Keeps Pinterest apps. */
public interface PinterestAppStore {

    /** Adds an app, or finds what the same request made before; empty where the workspace has this app already. */
    Optional<Inserted> insert(PinterestApp app, IdempotencyKey idempotency);

    Optional<PinterestApp> find(String id, WorkspaceId owner);

    /** A workspace's apps by id, those after {@code after}. */
    List<PinterestApp> list(WorkspaceId owner, Optional<String> after, int limit);

    /**
     * What stands now.
     *
     * @param replayed whether an earlier request had made it
     */
    record Inserted(PinterestApp app, boolean replayed) {}
}
