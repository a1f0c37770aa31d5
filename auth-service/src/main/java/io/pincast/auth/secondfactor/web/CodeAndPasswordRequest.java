package io.pincast.auth.secondfactor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CodeAndPasswordRequest(
        @Schema(description = "Needed of whoever has one") @Nullable
        String currentPassword,

        @Schema(description = "The app's, or a recovery code")
        @NotBlank(message = "is missing.")
        @Size(max = 100, message = "has at most 100 characters.")
        String code) {

    @Override
    public String toString() {
        return "CodeAndPasswordRequest[hidden]";
    }
}
