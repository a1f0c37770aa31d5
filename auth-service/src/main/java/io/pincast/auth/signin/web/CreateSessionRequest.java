package io.pincast.auth.signin.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreateSessionRequest(
        @NotBlank(message = "is missing.") @Size(max = 254, message = "has at most 254 characters.")
        String email,

        @NotBlank(message = "is missing.") @Size(max = 1000, message = "has at most 1000 characters.")
        String password,

        @Schema(description = "COOKIE for browsers; TOKEN unless told") @Nullable
        Delivery delivery) {

    @Override
    public String toString() {
        return "CreateSessionRequest[hidden]";
    }
}
