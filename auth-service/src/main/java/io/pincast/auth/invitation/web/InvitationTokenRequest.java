package io.pincast.auth.invitation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record InvitationTokenRequest(
        @Schema(description = "What stands behind the # of the link")
        @NotBlank(message = "is missing.")
        @Size(max = 200, message = "has at most 200 characters.")
        String token) {

    @Override
    public String toString() {
        return "InvitationTokenRequest[hidden]";
    }
}
