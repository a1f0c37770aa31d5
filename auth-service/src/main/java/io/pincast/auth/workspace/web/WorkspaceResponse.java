package io.pincast.auth.workspace.web;

import io.pincast.auth.workspace.Joined;
import io.pincast.auth.workspace.Role;
import io.pincast.auth.workspace.Workspace;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record WorkspaceResponse(
        String id,
        String name,
        String timeZone,

        @Schema(description = "Whether only those work in it who showed a second factor on signing in")
        boolean secondFactorRequired,

        @Schema(description = "Yours in it") Role role,
        Instant createdAt,

        @Schema(description = "Rises with every change; also the ETag")
        long version) {

    static WorkspaceResponse of(Workspace workspace, Role role) {
        return new WorkspaceResponse(
                workspace.id().value(),
                workspace.name(),
                workspace.timeZone(),
                workspace.secondFactorRequired(),
                role,
                workspace.createdAt(),
                workspace.revision());
    }

    static WorkspaceResponse of(Joined joined) {
        return of(joined.workspace(), joined.role());
    }
}
