package io.pincast.auth.apitoken.web;

import io.pincast.auth.apitoken.ApiToken;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ApiTokenResponse(
        String id,
        String name,

        @Schema(description = "What it was made for; it may no more than its maker's role may now")
        List<String> scopes,

        @Schema(description = "The only accounts that it reaches; all of them where this is absent") @Nullable
        List<String> accountIds,

        @Schema(description = "The person whose token it is")
        String madeBy,

        Instant createdAt,
        @Nullable Instant expiresAt,
        @Schema(description = "To the minute") @Nullable Instant lastUsedAt) {

    static ApiTokenResponse of(ApiToken token) {
        return new ApiTokenResponse(
                token.id(),
                token.name(),
                token.scopes().stream().sorted().toList(),
                token.onlyAccounts()
                        .map(accounts -> accounts.stream().sorted().toList())
                        .orElse(null),
                token.madeBy(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt());
    }
}
