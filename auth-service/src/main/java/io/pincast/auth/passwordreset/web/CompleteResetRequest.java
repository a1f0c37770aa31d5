package io.pincast.auth.passwordreset.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CompleteResetRequest(
        @Schema(description = "What stands behind the # of the link")
        @NotBlank(message = "is missing.")
        @Size(max = 200, message = "has at most 200 characters.")
        String token,

        @NotBlank(message = "is missing.") @Size(max = 1000, message = "has at most 1000 characters.")
        String newPassword) {

    @Override
    public String toString() {
        return "CompleteResetRequest[hidden]";
    }
}
