package io.pincast.auth.invitation.web;

import io.pincast.auth.invitation.Invitation;
import io.pincast.auth.workspace.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Invitation")
record InvitationResponse(
        String id,
        Role role,

        @Schema(description = "Of the only one who may use it") @Nullable
        String email,

        @Schema(description = "Who invited, by id") String invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    static InvitationResponse of(Invitation invitation) {
        return new InvitationResponse(
                invitation.id(),
                invitation.role(),
                invitation.email(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
