package io.pincast.auth.connection.pinterest;

import io.pincast.auth.account.Grant;
import io.pincast.auth.account.Profile;
import io.pincast.auth.account.pinterest.Translation;
import io.pincast.auth.appbudget.AppBudgets;
import io.pincast.auth.appbudget.Category;
import io.pincast.auth.connection.ConnectedAs;
import io.pincast.auth.connection.ConnectionProblems;
import io.pincast.auth.connection.PinterestAuthorization;
import io.pincast.auth.pinterestapp.AppKeys;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.account.Account;
import io.pincast.pinterest.client.call.CallObserver;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.PinterestOAuth;
import io.pincast.pinterest.client.oauth.Scope;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pinterest's OAuth, through the client. */
@Component
class OAuthAuthorization implements PinterestAuthorization {
    private static final Set<Scope> WANTED = EnumSet.of(
            Scope.USER_ACCOUNTS_READ, Scope.BOARDS_READ, Scope.BOARDS_WRITE, Scope.PINS_READ, Scope.PINS_WRITE);
    /** Reading is safe to repeat, and a grant whose owner is unknown would be lost. */
    private static final int READS = 3;

    private final PinterestClient pinterest;
    private final AppBudgets budgets;

    OAuthAuthorization(PinterestClient pinterest, AppBudgets budgets) {
        this.pinterest = pinterest;
        this.budgets = budgets;
    }

    @Override
    public Set<String> wantedScopes() {
        return WANTED.stream().map(Scope::value).collect(Collectors.toSet());
    }

    @Override
    public URI page(AppKeys app, URI redirectUri, String state) {
        return oauth(app).authorizationUrl(redirectUri, WANTED, state);
    }

    @Override
    public ConnectedAs exchange(AppKeys app, URI redirectUri, String code) {
        try {
            var grant = Translation.grant(oauth(app).exchangeCode(code, redirectUri));
            return new ConnectedAs(profile(app, grant), grant);
        } catch (PinterestApiException e) {
            throw problem(e);
        }
    }

    private Profile profile(AppKeys app, Grant grant) {
        var api = pinterest.as(
                Translation.environment(app.environment()), new AccessToken(grant.accessToken()), counter(app));
        for (var read = 1; ; read++) {
            try {
                return profile(api.userAccount());
            } catch (PinterestApiException e) {
                if (e.proves() == Proof.REFUSED || read == READS) {
                    throw ConnectionProblems.unavailable(Translation.outage(e));
                }
            }
        }
    }

    private static Profile profile(Account account) {
        if (account.id() == null) {
            throw ConnectionProblems.unavailable("Pinterest did not say whose account it is.");
        }
        var username = account.username() == null ? account.id() : account.username();
        return new Profile(account.id(), username, account.businessName(), account.profileImage());
    }

    private static ProblemException problem(PinterestApiException e) {
        var numbers = Translation.numbers(e);
        return switch (e.status()) {
            case 401, 403 -> ConnectionProblems.appRefused(numbers);
            case 429 -> ConnectionProblems.unavailable(Translation.outage(e));
            default ->
                e.proves() == Proof.REFUSED
                        ? ConnectionProblems.codeRefused(numbers)
                        : ConnectionProblems.unavailable(Translation.outage(e));
        };
    }

    private PinterestOAuth oauth(AppKeys app) {
        return pinterest.oauth(Translation.environment(app.environment()), Translation.credentials(app), counter(app));
    }

    private CallObserver counter(AppKeys app) {
        return (call, failure) -> budgets.spent(app.environment(), app.appId(), Category.ORG_READ);
    }
}
