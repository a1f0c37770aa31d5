package io.pincast.auth.account.web;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as its team sees it. */
public record AccountResponse(
        String id,
        String pinterestUserId,
        String username,
        @Nullable String name,
        @Nullable String pictureUrl,
        Environment environment,
        AccessTier accessTier,
        @Schema(description = "What Pinterest granted") List<String> scopes,
        AccountState state,

        @Schema(description = "Why it cannot be used, and what to do") @Nullable
        StateReason stateReason,

        String pinterestAppId,
        Instant connectedAt,

        @Schema(description = "Absent once the account is disconnected") @Nullable
        Instant accessTokenExpiresAt,

        @Nullable Instant refreshTokenExpiresAt,
        @Nullable Instant lastRefreshedAt) {

    public static AccountResponse of(Account account, AccessTier accessTier) {
        var profile = account.profile();
        var tokens = account.tokens();
        return new AccountResponse(
                account.id(),
                profile.pinterestUserId(),
                profile.username(),
                profile.name(),
                profile.pictureUrl(),
                account.environment(),
                accessTier,
                account.scopes().stream().sorted().toList(),
                account.state(),
                account.reason(),
                account.pinterestAppId(),
                account.connectedAt(),
                tokens == null ? null : tokens.accessTokenExpiresAt(),
                tokens == null ? null : tokens.refreshTokenExpiresAt(),
                account.lastRefreshedAt());
    }
}
