package io.pincast.auth.workspace;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps workspaces. */
public interface WorkspaceStore {

    /** Adds a workspace that still lacks its owner's membership, or finds what the same request made before. */
    Inserted insert(Workspace workspace, IdempotencyKey idempotency);

    /** The owner's membership stands. */
    void markFounded(WorkspaceId id);

    /** Workspaces made before an instant whose owner's membership may be missing. */
    List<Workspace> listUnfounded(Instant createdBefore, int limit);

    List<Workspace> list(Collection<WorkspaceId> ids);

    /**
     * What stands now.
     *
     * @param replayed whether an earlier request had made it
     */
    record Inserted(Workspace workspace, boolean replayed) {}
}
