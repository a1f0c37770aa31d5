package io.pincast.auth.apitoken.web;

import io.pincast.auth.apitoken.NewApiToken;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record CreateApiTokenRequest(
        @Schema(description = "To tell it from others", example = "Nightly import")
        @NotBlank(message = "is missing.")
        @Size(max = 100, message = "has at most 100 characters.")
        String name,

        @Schema(
                description = "What it may do, no more than your own role may",
                example = "[\"posts:read\", \"posts:write\"]")
        @NotEmpty(message = "is missing: name at least one scope.")
        @Size(max = 20, message = "has at most 20 entries.")
        List<@NotNull(message = "is missing.") String> scopes,

        @Schema(description = "The only accounts that it reaches; all of them where this is absent")
        @Size(
                min = 1,
                max = 100,
                message = "has 1 to 100 entries; leave it out for a token that reaches every account.")
        @Nullable
        List<@NotNull(message = "is missing.") String> accountIds,

        @Schema(description = "When it ends by itself; never where this is absent") @Nullable
        Instant expiresAt) {

    NewApiToken toNewApiToken() {
        return new NewApiToken(name, scopes, Optional.ofNullable(accountIds), expiresAt);
    }
}
