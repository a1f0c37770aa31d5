package io.pincast.auth.workspace;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps workspaces. */
public interface WorkspaceStore {

    /** Adds a workspace that still lacks its owner's membership, or finds what the same request made before. */
    Inserted insert(Workspace workspace, IdempotencyKey idempotency, AuditEntry entry);

    Optional<Workspace> find(WorkspaceId id);

    /** Changes a workspace, if it still has the revision before this one; says whether it did. */
    boolean replace(Workspace next, AuditEntry entry);

    /** All there are by id, those after {@code after}. */
    List<Workspace> listAll(Optional<String> after, int limit);

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
