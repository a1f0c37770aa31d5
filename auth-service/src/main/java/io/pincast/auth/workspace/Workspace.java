package io.pincast.auth.workspace;

import io.pincast.auth.audit.Subject;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;

/**
 * A team.
 *
 * @param timeZone in which the team plans, an IANA name
 * @param secondFactorRequired whether nobody works in it who did not show a second factor on signing in
 * @param createdBy the person who became its owner
 * @param revision rises with every change
 */
public record Workspace(
        WorkspaceId id,
        String name,
        String timeZone,
        boolean secondFactorRequired,
        String createdBy,
        Instant createdAt,
        long revision) {

    /** As the audit log names it. */
    public Subject subject() {
        return new Subject("workspace", id.value(), name);
    }
}
