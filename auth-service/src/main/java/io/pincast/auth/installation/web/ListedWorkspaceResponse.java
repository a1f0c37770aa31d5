package io.pincast.auth.installation.web;

import io.pincast.auth.workspace.Workspace;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "ListedWorkspace")
record ListedWorkspaceResponse(
        String id,
        String name,
        String timeZone,
        boolean secondFactorRequired,
        @Schema(description = "Who made it, by id") String createdBy,
        Instant createdAt) {

    static ListedWorkspaceResponse of(Workspace workspace) {
        return new ListedWorkspaceResponse(
                workspace.id().value(),
                workspace.name(),
                workspace.timeZone(),
                workspace.secondFactorRequired(),
                workspace.createdBy(),
                workspace.createdAt());
    }
}
