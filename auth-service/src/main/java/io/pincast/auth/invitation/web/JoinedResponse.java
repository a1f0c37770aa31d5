package io.pincast.auth.invitation.web;

import io.pincast.auth.workspace.Role;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "JoinedWorkspace")
record JoinedResponse(String workspaceId, Role role) {}
