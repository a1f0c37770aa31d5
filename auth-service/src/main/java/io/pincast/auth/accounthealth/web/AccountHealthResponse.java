package io.pincast.auth.accounthealth.web;

import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.accounthealth.AccountHealth;
import io.pincast.auth.accounthealth.AccountHealth.MissingScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccountHealth")
record AccountHealthResponse(
        String accountId,
        AccountState state,

        @Schema(description = "Why it cannot be used, and what to do") @Nullable
        StateReason stateReason,

        Instant connectedAt,

        @Schema(description = "When its tokens were given out")
        Instant tokensSince,

        @Nullable Instant accessTokenExpiresAt,

        @Schema(description = "Until then the access can be renewed; afterwards only connecting again helps") @Nullable
        Instant refreshTokenExpiresAt,

        @Nullable Instant lastRefreshedAt,

        @Schema(description = "When the access is renewed next; absent where nobody renews it") @Nullable
        Instant renewalDueAt,

        @Schema(description = "Tries to renew it that failed since the last that did not")
        int failedRenewals,

        @Schema(description = "What Pinterest did not grant, and what cannot be done without it")
        List<MissingScope> missingScopes) {

    static AccountHealthResponse of(AccountHealth health) {
        var account = health.account();
        var tokens = account.tokens();
        return new AccountHealthResponse(
                account.id(),
                account.state(),
                account.reason(),
                account.connectedAt(),
                health.tokensSince(),
                tokens == null ? null : tokens.accessTokenExpiresAt(),
                tokens == null ? null : tokens.refreshTokenExpiresAt(),
                account.lastRefreshedAt(),
                health.renewalDueAt(),
                health.failures(),
                health.missing());
    }
}
