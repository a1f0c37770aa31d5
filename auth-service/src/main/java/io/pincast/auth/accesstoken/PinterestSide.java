package io.pincast.auth.accesstoken;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountTokens;
import io.pincast.auth.account.RefreshLease;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.pinterestapp.PinterestAppService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks Pinterest with what an account and its app have. */
@Component
class PinterestSide {
    private final PinterestAppService apps;
    private final AccountTokens tokens;
    private final GrantSource source;

    PinterestSide(PinterestAppService apps, AccountTokens tokens, GrantSource source) {
        this.apps = apps;
        this.tokens = tokens;
        this.source = source;
    }

    GrantAnswer refresh(RefreshLease lease) {
        var account = lease.account();
        var refreshToken = tokens.openRefresh(account);
        if (refreshToken.isEmpty()) {
            return new GrantAnswer.Dead(StateReason.of(
                    "NO_REFRESH_TOKEN",
                    "Pinterest gave no refresh token with this account, so its access cannot be renewed."));
        }
        var app = apps.find(account.pinterestAppId(), account.workspaceId());
        if (app.isEmpty()) {
            return new GrantAnswer.Passing(
                    "The Pinterest app through which the account is connected is missing.", Optional.empty());
        }
        var answer = source.refresh(apps.keys(app.get()), refreshToken.get());
        return answer instanceof GrantAnswer.Dead(var reason) && lease.abandoned()
                ? new GrantAnswer.Dead(afterCrash(reason))
                : answer;
    }

    TokenCheck check(Account account) {
        return source.check(account.environment(), tokens.openAccess(account));
    }

    /** The likely story: Pinterest answered a process that died before it could store the answer. */
    private static StateReason afterCrash(StateReason reason) {
        return new StateReason(
                reason.code(),
                reason.detail()
                        + " An earlier renewal was cut off by a crash, and Pinterest gives each refresh token's successor"
                        + " out only once.",
                reason.action(),
                reason.httpStatus(),
                reason.pinterestCode(),
                reason.requestId());
    }
}
