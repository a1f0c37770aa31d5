package io.pincast.auth.invitation.web;

import io.pincast.auth.workspace.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

record CreateInvitationRequest(
        @NotNull(message = "is missing.") Role role,

        @Schema(description = "Of the only one who may use it; anybody with the link may where it is absent")
        @Email(message = "is an address such as anna@example.com.")
        @Size(max = 254, message = "has at most 254 characters.")
        @Nullable
        String email,

        @Schema(description = "For how long it works; 7 unless told")
        @Min(value = 1, message = "is from 1 to 30.")
        @Max(value = 30, message = "is from 1 to 30.")
        @Nullable
        Integer days) {
    private static final int USUAL = 7;

    Duration lifetime() {
        return Duration.ofDays(days == null ? USUAL : days);
    }
}
