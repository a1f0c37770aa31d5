package io.pincast.auth.signin.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record SecondStepRequest(
        @NotBlank(message = "is missing.") @Size(max = 200, message = "has at most 200 characters.")
        String challenge,

        @Schema(description = "The app's, or a recovery code")
        @NotBlank(message = "is missing.")
        @Size(max = 100, message = "has at most 100 characters.")
        String code,

        @Schema(description = "COOKIE for browsers; TOKEN unless told") @Nullable
        Delivery delivery) {

    @Override
    public String toString() {
        return "SecondStepRequest[hidden]";
    }
}
