package io.pincast.auth.workspace;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.succession.Office;
import io.pincast.defaults.identity.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Keeps who belongs to which workspace. */
public interface MembershipStore {

    /** Adds the founder's membership, of which the workspace's own entry tells; one that exists is left as it is. */
    void addFounder(Membership membership);

    /** Adds a membership; says whether this call did, for one that exists is left as it is. */
    boolean add(Membership membership, AuditEntry entry);

    Optional<Membership> find(WorkspaceId workspaceId, String personId);

    /** A person's memberships by workspace id, those after {@code after}. */
    List<Membership> listOf(String personId, Optional<String> after, int limit);

    /** A workspace's memberships by person id, those after {@code after}. */
    List<Membership> listIn(WorkspaceId workspaceId, Optional<String> after, int limit);

    /** Gives another role and source, if the role is still the one that the membership says; says whether it did. No owner's to end. */
    boolean changeRole(Membership current, Membership next, AuditEntry entry);

    /** Ends a membership, if it is still as it says; says whether it did. Not for owners. */
    boolean remove(Membership current, AuditEntry entry);

    /** Owning a workspace, which somebody must. Holders go by {@link #holderId}. */
    Office ownership(WorkspaceId workspaceId);

    String holderId(WorkspaceId workspaceId, String personId);

    /** The same as the two above for an owner that announced to leave. */
    boolean changeOwnersRole(Membership current, Membership next, String token, AuditEntry entry);

    boolean removeOwner(Membership current, String token, AuditEntry entry);
}
