package io.pincast.auth.connection;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** What can go wrong on the way back from Pinterest, in words for the person who sits before it. */
public final class ConnectionProblems {
    private static final String AGAIN = " Go back to Pincast and connect the account again.";
    private static final String TITLE = "The account was not connected";

    private ConnectionProblems() {}

    static ProblemException unusable(ConnectionStore.Unusable why) {
        return switch (why) {
            case UNKNOWN ->
                problem(
                        ProblemKind.MALFORMED,
                        "connection-unknown",
                        "This address does not belong to a connection that was begun here." + AGAIN);
            case USED ->
                problem(
                        ProblemKind.CONFLICT,
                        "connection-used",
                        "This page was opened before: each link works once. If the account is not in Pincast's list, connect it again.");
            case EXPIRED ->
                problem(
                        ProblemKind.GONE,
                        "connection-expired",
                        "It took more than ten minutes, so the link has expired." + AGAIN);
        };
    }

    static ProblemException notAllowed() {
        return problem(
                ProblemKind.FORBIDDEN,
                "connection-not-allowed",
                "Whoever began this has signed out since, or may no longer connect accounts, so nothing was connected. Sign in to"
                        + " Pincast and connect the account again.");
    }

    static ProblemException otherBrowser() {
        return problem(
                ProblemKind.FORBIDDEN,
                "connection-other-browser",
                "This connection was not begun in this browser, or another was begun in it since, so nothing was connected. Open"
                        + " Pincast in this browser, under its public address, and connect the account from there.");
    }

    static ProblemException denied() {
        return problem(
                ProblemKind.FORBIDDEN,
                "connection-denied",
                "Access was not allowed at Pinterest, so nothing was connected. If that was a mistake, go back to Pincast and"
                        + " connect the account again.");
    }

    static ProblemException codeMissing() {
        return problem(ProblemKind.MALFORMED, "connection-failed", "Pinterest sent no code along." + AGAIN);
    }

    /** Pinterest did not take the code. */
    public static ProblemException codeRefused(String numbers) {
        return problem(
                ProblemKind.MALFORMED,
                "connection-failed",
                "Pinterest did not accept its own code (" + numbers + "): it is good once and not for long." + AGAIN);
    }

    /** Pinterest did not take the app's id and secret. */
    public static ProblemException appRefused(String numbers) {
        return problem(
                ProblemKind.INVALID,
                "pinterest-app-refused",
                "Pinterest does not accept the App ID with this secret (" + numbers
                        + "). Check both in Pinterest's page My apps, and that the redirect URI is registered there.");
    }

    /** Pinterest could not be asked. */
    public static ProblemException unavailable(String outage) {
        return problem(
                ProblemKind.UNAVAILABLE,
                "pinterest-unavailable",
                outage
                        + " Nothing was connected. Wait a moment, then go back to Pincast and connect the account again.");
    }

    private static ProblemException problem(ProblemKind kind, String type, String detail) {
        return new ProblemException(kind, type, TITLE, detail);
    }
}
