package io.pincast.auth.workspace.web;

import io.pincast.auth.workspace.WorkspaceService;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;

/** Where a path names a workspace, it is the one that the token is for: what the caller may do there is known of no other. */
public final class OwnWorkspace {
    private OwnWorkspace() {}

    public static WorkspaceId of(Caller caller, String workspaceId) {
        return caller.workspace().filter(own -> own.value().equals(workspaceId)).orElseThrow(WorkspaceService::unknown);
    }
}
