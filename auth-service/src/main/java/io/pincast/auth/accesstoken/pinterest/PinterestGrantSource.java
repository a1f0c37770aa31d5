package io.pincast.auth.accesstoken.pinterest;

import io.pincast.auth.accesstoken.GrantAnswer;
import io.pincast.auth.accesstoken.GrantSource;
import io.pincast.auth.accesstoken.TokenCheck;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.account.pinterest.Translation;
import io.pincast.auth.appbudget.AppBudgets;
import io.pincast.auth.appbudget.Category;
import io.pincast.auth.pinterestapp.AppKeys;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.RefreshToken;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refreshes at Pinterest, and tells proof from trouble by status and code. */
@Component
class PinterestGrantSource implements GrantSource {
    /** "The authorization grant is invalid" (facts on {@code POST /oauth/token}). */
    private static final int GRANT_INVALID = 283;

    private static final int TOKEN_INVALID = 2;
    private final PinterestClient pinterest;
    private final AppBudgets budgets;

    PinterestGrantSource(PinterestClient pinterest, AppBudgets budgets) {
        this.pinterest = pinterest;
        this.budgets = budgets;
    }

    @Override
    public GrantAnswer refresh(AppKeys app, String refreshToken) {
        try {
            // Counted, and never refused: a token that is not renewed in time is lost.
            var oauth = pinterest.oauth(
                    Translation.environment(app.environment()),
                    Translation.credentials(app),
                    (call, failure) -> budgets.spent(app.environment(), app.appId(), Category.ORG_READ));
            return new GrantAnswer.Granted(Translation.grant(oauth.refresh(new RefreshToken(refreshToken))));
        } catch (PinterestApiException e) {
            return e.is(401, GRANT_INVALID) || e.is(400, GRANT_INVALID)
                    ? new GrantAnswer.Dead(dead(e))
                    : new GrantAnswer.Passing(passing(e), Optional.ofNullable(e.retryAfter()));
        }
    }

    @Override
    public TokenCheck check(Environment environment, String accessToken) {
        try {
            var _ = pinterest
                    .as(Translation.environment(environment), new AccessToken(accessToken))
                    .userAccount();
            return new TokenCheck.Works();
        } catch (PinterestApiException e) {
            return e.is(401, TOKEN_INVALID)
                    ? new TokenCheck.Refused(Translation.reason(
                            "ACCESS_TOKEN_REFUSED",
                            "Pinterest refuses the account's token, even one that it gave out just now.",
                            e))
                    : new TokenCheck.Unclear(Translation.outage(e));
        }
    }

    private static StateReason dead(PinterestApiException e) {
        return Translation.reason(
                "REFRESH_TOKEN_DEAD",
                "Pinterest no longer accepts this account's permission. That happens after a change of its password or name,"
                        + " after the app was removed in Pinterest's settings, or after 60 days without renewal.",
                e);
    }

    private static String passing(PinterestApiException e) {
        return e.status() == 401 || e.status() == 403
                ? "Pinterest refuses the Pinterest app's App ID or secret (" + Translation.numbers(e)
                        + "): check them in Pinterest's My apps."
                : Translation.outage(e);
    }
}
