package io.pincast.auth.accounthealth.web;

import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.accounthealth.AccountHealth;
import io.pincast.auth.accounthealth.AccountHealth.MissingScope;
import io.pincast.auth.appbudget.AppBudgets;
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
        List<MissingScope> missingScopes,

        @Schema(
                description =
                        "What its app has used of today's requests; absent where Pinterest does not count them by the day")
        @Nullable
        AppDay appDay) {

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
                health.missing(),
                health.appDay().map(AppDay::of).orElse(null));
    }

    /** A Trial app's day. */
    @Schema(name = "AccountHealthAppDay")
    record AppDay(
            @Schema(description = "Of all accounts of the app, what is set aside for others included")
            int requests,

            int perDay,
            Instant endsAt) {

        private static AppDay of(AppBudgets.Used used) {
            return new AppDay(used.requests(), used.perDay(), used.dayEndsAt());
        }
    }
}
