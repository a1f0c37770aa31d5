package io.pincast.auth.invitation;

import io.pincast.auth.audit.Subject;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one person joins a team. The token in it is not kept, only its hash.
 *
 * @param email of the only one who may use it; anybody may where it is absent
 * @param invitedBy whose role must allow to give this one, also when it is used
 * @param acceptedBy who used it
 */
public record Invitation(
        String id,
        WorkspaceId workspaceId,
        Role role,
        @Nullable String email,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String acceptedBy) {

    public boolean isOpen(Instant now) {
        return acceptedBy == null && now.isBefore(expiresAt);
    }

    boolean isFor(String address) {
        return email == null || email.equals(address);
    }

    /** As the audit log names it. */
    Subject subject() {
        return new Subject("invitation", id, email);
    }
}
