package io.pincast.auth.pinterestapp;

import io.pincast.defaults.problem.FieldProblem;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.List;

/** What can go wrong with apps, in words for whoever asked. */
public final class AppProblems {
    /** The type of {@link #disabled}. */
    public static final String DISABLED = "pinterest-app-disabled";

    private AppProblems() {}

    static ProblemException exists(String appId, Environment environment) {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "pinterest-app-exists",
                "The app is there already",
                "This workspace has the App ID " + appId + " for " + environment
                        + " already: GET /api/v1/pinterest-apps lists it.");
    }

    static ProblemException inUse() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "pinterest-app-in-use",
                "Accounts are connected through this app",
                "Accounts are connected through this app, and their permission belongs to its App ID. Add the other app beside it"
                        + " and connect the accounts there.",
                List.of(new FieldProblem("/appId", "Accounts are connected through this App ID.")));
    }

    static ProblemException changedSince() {
        return new ProblemException(
                ProblemKind.PRECONDITION_FAILED,
                "pinterest-app-changed",
                "The app was changed",
                "Somebody changed this app since you read it. Look at it again, then repeat your change if it still fits.");
    }

    /** Somebody switched it off. */
    public static ProblemException disabled(PinterestApp app) {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                DISABLED,
                "The Pinterest app is disabled",
                "The Pinterest app " + app.name()
                        + " is disabled, so nothing goes through it. Enable it again, and what waits goes on by itself.");
    }
}
