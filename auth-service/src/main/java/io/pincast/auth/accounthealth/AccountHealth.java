package io.pincast.auth.accounthealth;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.SealedTokens;
import io.pincast.auth.appbudget.AppBudgets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands.
 *
 * @param tokensSince when its tokens were given out
 * @param renewalDueAt when they are renewed next; null where nobody renews them any more
 * @param failures how many tries to renew them failed since the last that did not
 * @param appDay what its app has used of today; empty where it is not counted by the day
 */
public record AccountHealth(
        Account account,
        Instant tokensSince,
        @Nullable Instant renewalDueAt,
        int failures,
        List<MissingScope> missing,
        Optional<AppBudgets.Used> appDay) {

    public AccountHealth {
        missing = List.copyOf(missing);
    }

    static AccountHealth of(
            Account account, int failures, List<MissingScope> missing, Optional<AppBudgets.Used> appDay) {
        var refreshedAt = account.lastRefreshedAt();
        var tokens = account.tokens();
        return new AccountHealth(
                account,
                refreshedAt == null ? account.connectedAt() : refreshedAt,
                isRenewed(account, tokens) ? account.heldTokens().refreshDueAt() : null,
                failures,
                missing,
                appDay);
    }

    private static boolean isRenewed(Account account, @Nullable SealedTokens tokens) {
        return tokens != null && tokens.refreshToken() != null && account.state() == AccountState.CONNECTED;
    }

    /** What Pinterest did not grant, and what cannot be done without it. */
    public record MissingScope(String scope, String neededFor) {}
}
