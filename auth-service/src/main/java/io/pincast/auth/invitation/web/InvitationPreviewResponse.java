package io.pincast.auth.invitation.web;

import io.pincast.auth.workspace.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "InvitationPreview")
record InvitationPreviewResponse(
        String workspaceName,
        Role role,

        @Schema(description = "Of the only one who may use it") @Nullable
        String email,

        Instant expiresAt) {}
