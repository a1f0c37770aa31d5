package io.pincast.auth.workspace;

import io.pincast.defaults.identity.WorkspaceId;

/** A person's place in a team. */
public record Membership(WorkspaceId workspaceId, String personId, Role role) {}
