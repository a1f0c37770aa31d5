package io.pincast.auth.workspace.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreateWorkspaceRequest(
        @NotBlank(message = "is missing.") @Size(max = 100, message = "has at most 100 characters.")
        String name,

        @Schema(description = "IANA name; UTC unless told", example = "Europe/Berlin") @Nullable
        String timeZone) {}
