package io.pincast.auth.setupguide;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.AppTest;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.PinterestApp;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Looks at what a team has in Pincast, step by step. */
record Sights(List<PinterestApp> apps, List<Account> accounts, URI redirectUri) {

    Sights {
        apps = List.copyOf(apps);
        accounts = List.copyOf(accounts);
    }

    Sight of(String stepId) {
        return switch (stepId) {
            case "business-account", "register-app", "trial-access" -> registered();
            case "redirect-uri" -> redirect();
            case "add-sandbox-app" ->
                hasApp(Environment.SANDBOX)
                        ? Sight.done("There is an app for the Sandbox.")
                        : Sight.open("There is no app for the Sandbox yet.");
            case "connect-sandbox-account" ->
                isConnected(Environment.SANDBOX)
                        ? Sight.done("An account is connected to the Sandbox.")
                        : Sight.open("No account is connected to the Sandbox.");
            case "record-demo" -> demo();
            case "standard-access" -> standard();
            case "production" ->
                isConnected(Environment.PRODUCTION)
                        ? Sight.done("An account is connected to Production.")
                        : Sight.open("No account is connected to Production.");
            default -> throw new IllegalStateException("nobody knows how to see the step " + stepId);
        };
    }

    /** What Pinterest accepts, it has given out before. */
    private Sight registered() {
        return apps.stream().filter(Sights::isAtPinterest).anyMatch(Sights::isProven)
                ? Sight.done("Pinterest accepts an app of this workspace, so this is behind you.")
                : Sight.notVisible();
    }

    private Sight redirect() {
        if (apps.stream().noneMatch(Sights::isAtPinterest)) {
            return Sight.open("There is no app in Pincast yet with which it could be tried.");
        }
        return apps.stream()
                        .filter(Sights::isAtPinterest)
                        .anyMatch(app -> Objects.equals(app.standing().provenRedirectUri(), redirectUri))
                ? Sight.done("Somebody came back from Pinterest to this address.")
                : Sight.open("Nobody has come back from Pinterest to this address yet: connect an account.");
    }

    private Sight demo() {
        return isConnected(Environment.SANDBOX) || isConnected(Environment.SIMULATOR)
                ? new Sight(Sight.State.NOT_VISIBLE, "An account is connected with which it can be played.")
                : Sight.open("It takes a connected account, in the Sandbox or in the simulator.");
    }

    /** Pinterest tells the tier nowhere; the team says it. */
    private Sight standard() {
        return apps.stream()
                        .anyMatch(app ->
                                app.environment() == Environment.PRODUCTION && app.accessTier() == AccessTier.STANDARD)
                ? Sight.done("You said of an app for Production that it has Standard access.")
                : Sight.notVisible();
    }

    private boolean hasApp(Environment environment) {
        return apps.stream().anyMatch(app -> app.environment() == environment);
    }

    private boolean isConnected(Environment environment) {
        return accounts.stream()
                .anyMatch(account -> account.environment() == environment && account.state() == AccountState.CONNECTED);
    }

    private static boolean isAtPinterest(PinterestApp app) {
        return app.environment() != Environment.SIMULATOR;
    }

    private static boolean isProven(PinterestApp app) {
        var test = app.standing().lastTest();
        return app.standing().provenRedirectUri() != null
                || (test != null && test.outcome() == AppTest.Outcome.ACCEPTED);
    }
}
