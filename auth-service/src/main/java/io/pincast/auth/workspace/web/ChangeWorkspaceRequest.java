package io.pincast.auth.workspace.web;

import io.pincast.auth.workspace.WorkspaceChange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ChangeWorkspaceRequest(
        @Pattern(regexp = ".*\\S.*", message = "is not empty.")
        @Size(max = 100, message = "has at most 100 characters.")
        @Nullable
        String name,

        @Schema(description = "IANA name", example = "Europe/Berlin") @Nullable
        String timeZone,

        @Schema(description = "Whether only those work in it who showed a second factor on signing in") @Nullable
        Boolean secondFactorRequired) {

    WorkspaceChange change() {
        return new WorkspaceChange(
                Optional.ofNullable(name), Optional.ofNullable(timeZone), Optional.ofNullable(secondFactorRequired));
    }
}
