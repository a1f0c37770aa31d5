package io.pincast.auth.appcheck;

import io.pincast.auth.appcheck.Finding.Subject;
import io.pincast.auth.appcheck.Finding.Verdict;
import io.pincast.auth.pinterestapp.AppTest;
import io.pincast.auth.pinterestapp.PinterestApp;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Says what an answer means for each thing that was entered. */
final class Findings {
    private static final String LOOK_UP =
            "Copy both anew from Pinterest's page My apps; after a reset the old secret is worth nothing.";

    private Findings() {}

    static AppTest.Outcome outcome(KeyAnswer answer) {
        return switch (answer) {
            case KeyAnswer.Accepted _ -> AppTest.Outcome.ACCEPTED;
            case KeyAnswer.Refused _ -> AppTest.Outcome.REFUSED;
            case KeyAnswer.Unreachable _ -> AppTest.Outcome.UNREACHABLE;
            case KeyAnswer.Unclear _ -> AppTest.Outcome.UNCLEAR;
        };
    }

    static List<Finding> of(PinterestApp app, KeyAnswer answer, URI redirectUri) {
        var findings = new ArrayList<Finding>();
        findings.add(appId(app, answer));
        findings.add(secret(answer));
        findings.add(redirect(app, redirectUri));
        findings.add(environment(app, answer));
        return findings;
    }

    private static Finding appId(PinterestApp app, KeyAnswer answer) {
        if (answer instanceof KeyAnswer.Refused && !app.appId().matches("\\d+")) {
            return new Finding(
                    Subject.APP_ID,
                    Verdict.WRONG,
                    "Pinterest's App IDs are numbers; " + app.appId() + " is none.",
                    "Copy the App ID from Pinterest's page My apps.");
        }
        return keys(Subject.APP_ID, answer);
    }

    private static Finding secret(KeyAnswer answer) {
        return keys(Subject.APP_SECRET, answer);
    }

    private static Finding keys(Subject subject, KeyAnswer answer) {
        return switch (answer) {
            case KeyAnswer.Accepted _ ->
                new Finding(subject, Verdict.RIGHT, "Pinterest accepts the App ID with this secret.", "");
            case KeyAnswer.Refused(var numbers) ->
                new Finding(
                        subject,
                        Verdict.SUSPECT,
                        "Pinterest does not accept the App ID with this secret, and does not say which of the two is wrong ("
                                + numbers + ").",
                        LOOK_UP);
            case KeyAnswer.Unreachable(var outage) -> new Finding(subject, Verdict.UNKNOWN, outage, "");
            case KeyAnswer.Unclear(var why) -> new Finding(subject, Verdict.UNKNOWN, why, "");
        };
    }

    /** Pinterest looks at it only when somebody connects an account. */
    private static Finding redirect(PinterestApp app, URI redirectUri) {
        var proven = app.standing().provenRedirectUri();
        var register = "Register exactly " + redirectUri + " with the app at Pinterest, then connect an account.";
        if (proven == null) {
            return new Finding(
                    Subject.REDIRECT_URI,
                    Verdict.UNKNOWN,
                    "Pinterest tells only when somebody connects an account whether the redirect URI is registered.",
                    register);
        }
        return proven.equals(redirectUri)
                ? new Finding(
                        Subject.REDIRECT_URI,
                        Verdict.RIGHT,
                        "Somebody came back from Pinterest to " + redirectUri + ".",
                        "")
                : new Finding(
                        Subject.REDIRECT_URI,
                        Verdict.SUSPECT,
                        "Pincast's address has changed: accounts were connected by way of " + proven + ".",
                        register);
    }

    private static Finding environment(PinterestApp app, KeyAnswer answer) {
        var name = app.environment().name().toLowerCase(java.util.Locale.ROOT);
        return switch (answer) {
            case KeyAnswer.Accepted _ ->
                new Finding(
                        Subject.ENVIRONMENT,
                        Verdict.RIGHT,
                        "Pinterest's " + name + " gave out a token for the app.",
                        "");
            case KeyAnswer.Refused _ ->
                new Finding(
                        Subject.ENVIRONMENT,
                        Verdict.UNKNOWN,
                        "Pinterest's " + name
                                + " answers; whether the app belongs there shows once its keys are right.",
                        "");
            case KeyAnswer.Unreachable(var outage) ->
                new Finding(
                        Subject.ENVIRONMENT,
                        Verdict.SUSPECT,
                        "The address of " + name + ": " + outage,
                        "Check this machine's way to the internet, and pincast.pinterest.endpoints." + name
                                + ". The simulator has to run for an app of the simulator.");
            case KeyAnswer.Unclear(var why) -> new Finding(Subject.ENVIRONMENT, Verdict.UNKNOWN, why, "");
        };
    }
}
