package io.pincast.auth.workspace;

import io.pincast.defaults.identity.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Keeps who belongs to which workspace. */
public interface MembershipStore {

    /** Adds a membership; one that exists is left as it is. */
    void add(Membership membership);

    Optional<Membership> find(WorkspaceId workspaceId, String personId);

    /** A person's memberships by workspace id, those after {@code after}. */
    List<Membership> listOf(String personId, Optional<String> after, int limit);
}
