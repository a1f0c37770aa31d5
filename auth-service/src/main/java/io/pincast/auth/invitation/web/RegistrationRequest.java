package io.pincast.auth.invitation.web;

import io.pincast.auth.signin.web.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RegistrationRequest(
        @Schema(description = "What stands behind the # of the link")
        @NotBlank(message = "is missing.")
        @Size(max = 200, message = "has at most 200 characters.")
        String token,

        @Schema(description = "The one that the invitation is for, where it is for one")
        @Size(max = 254, message = "has at most 254 characters.")
        @Nullable
        String email,

        @NotBlank(message = "is missing.") @Size(max = 100, message = "has at most 100 characters.")
        String name,

        @NotBlank(message = "is missing.") @Size(max = 1000, message = "has at most 1000 characters.")
        String password,

        @Schema(description = "COOKIE for browsers; TOKEN unless told") @Nullable
        Delivery delivery) {

    @Override
    public String toString() {
        return "RegistrationRequest[hidden]";
    }
}
