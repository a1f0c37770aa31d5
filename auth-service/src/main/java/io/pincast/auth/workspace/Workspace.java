package io.pincast.auth.workspace;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;

/**
 * A team.
 *
 * @param timeZone in which the team plans, an IANA name
 * @param createdBy the person who became its owner
 */
public record Workspace(WorkspaceId id, String name, String timeZone, String createdBy, Instant createdAt) {}
