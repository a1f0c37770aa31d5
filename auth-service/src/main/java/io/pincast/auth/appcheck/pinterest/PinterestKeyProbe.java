package io.pincast.auth.appcheck.pinterest;

import io.pincast.auth.account.pinterest.Translation;
import io.pincast.auth.appbudget.AppBudgets;
import io.pincast.auth.appbudget.Category;
import io.pincast.auth.appcheck.KeyAnswer;
import io.pincast.auth.appcheck.KeyProbe;
import io.pincast.auth.pinterestapp.AppKeys;
import io.pincast.auth.pinterestapp.Capability;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.analytics.Period;
import io.pincast.pinterest.client.analytics.PinAnalyticsQuery;
import io.pincast.pinterest.client.analytics.PinMetric;
import io.pincast.pinterest.client.call.CallObserver;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks for a token of the app's owner, which is used for one question more and forgotten. */
@Component
class PinterestKeyProbe implements KeyProbe {
    private static final EnumSet<Scope> SCOPES =
            EnumSet.of(Scope.USER_ACCOUNTS_READ, Scope.BOARDS_READ, Scope.PINS_READ);
    /** Nobody's: whether Pinterest minds the Pin or the app is what tells. */
    private static final String NO_PIN = "1";

    private static final int RESTRICTED = 3;
    private static final int NOT_THE_CALLERS = 7;
    private final PinterestClient pinterest;
    private final AppBudgets budgets;
    private final Clock clock;

    PinterestKeyProbe(PinterestClient pinterest, AppBudgets budgets, Clock clock) {
        this.pinterest = pinterest;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public KeyAnswer ask(AppKeys app) {
        try {
            var granted = pinterest
                    .oauth(
                            Translation.environment(app.environment()),
                            Translation.credentials(app),
                            counter(app, Category.ORG_READ))
                    .clientCredentials(SCOPES);
            return new KeyAnswer.Accepted(capabilities(app, granted.accessToken()));
        } catch (PinterestApiException e) {
            return refusal(e);
        }
    }

    private CallObserver counter(AppKeys app, Category category) {
        return (call, failure) -> budgets.spent(app.environment(), app.appId(), category);
    }

    private static KeyAnswer refusal(PinterestApiException e) {
        if (e.status() == 401) {
            return new KeyAnswer.Refused(Translation.numbers(e));
        }
        if (e.status() == 0) {
            return new KeyAnswer.Unreachable(Translation.outage(e));
        }
        // The owner's token is given only where the owner's account has a second factor: that says nothing of the keys.
        return new KeyAnswer.Unclear(
                e.proves() == Proof.REFUSED && e.status() != 429
                        ? "Pinterest gave out no token for the app's owner (" + Translation.numbers(e)
                                + "); it does so only where the owner's account has two-factor authentication. Connecting an account"
                                + " shows whether the keys are right."
                        : Translation.outage(e));
    }

    private Map<Capability, Boolean> capabilities(AppKeys app, AccessToken token) {
        if (app.environment() == Environment.SANDBOX) {
            return Map.of();
        }
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        try {
            var _ = pinterest
                    .as(Translation.environment(app.environment()), token, counter(app, Category.ORG_ANALYTICS))
                    .analytics()
                    .pins(
                            List.of(NO_PIN),
                            PinAnalyticsQuery.of(new Period(yesterday, yesterday), List.of(PinMetric.IMPRESSION)));
            return Map.of(Capability.BULK_ANALYTICS, true);
        } catch (PinterestApiException e) {
            if (e.is(401, RESTRICTED)) {
                return Map.of(Capability.BULK_ANALYTICS, false);
            }
            return e.is(401, NOT_THE_CALLERS) || e.status() == 404 ? Map.of(Capability.BULK_ANALYTICS, true) : Map.of();
        }
    }
}
