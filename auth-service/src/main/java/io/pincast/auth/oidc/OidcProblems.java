package io.pincast.auth.oidc;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** What can go wrong on the way to a provider and back, in words for the person who sits before it. */
public final class OidcProblems {
    private static final String TITLE = "You are not signed in";
    private static final String AGAIN = " Go back to Pincast and sign in again.";

    private OidcProblems() {}

    static ProblemException noSuchProvider() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "not-found",
                "Not found",
                "There is no such provider. GET /api/v1/sign-in-options lists them.");
    }

    /** Unknown, used, expired, or begun in another browser. */
    static ProblemException unusable() {
        return problem(
                ProblemKind.MALFORMED,
                "oidc-sign-in-unknown",
                "This address belongs to no sign-in that was begun in this browser within ten minutes, or it was used already."
                        + AGAIN);
    }

    static ProblemException denied() {
        return problem(ProblemKind.FORBIDDEN, "oidc-denied", "The provider did not sign you in." + AGAIN);
    }

    /** The provider's answer does not hold. */
    public static ProblemException refused(String why) {
        return problem(
                ProblemKind.MALFORMED, "oidc-refused", "The provider's answer was not accepted (" + why + ")." + AGAIN);
    }

    public static ProblemException unavailable() {
        return problem(
                ProblemKind.UNAVAILABLE,
                "oidc-unavailable",
                "The provider does not answer. Wait a moment, then sign in again.");
    }

    static ProblemException emailMissing() {
        return problem(
                ProblemKind.FORBIDDEN,
                "oidc-email-missing",
                "The provider tells no verified e-mail of yours, and Pincast knows people by it. Ask whoever runs the provider.");
    }

    static ProblemException emailTaken() {
        return problem(
                ProblemKind.CONFLICT,
                "oidc-email-taken",
                "Somebody here has your e-mail already, and this installation does not take you for the same by that alone. Sign"
                        + " in as you did before, or ask an administrator.");
    }

    static ProblemException notInvited() {
        return problem(
                ProblemKind.FORBIDDEN,
                "oidc-not-known",
                "Nobody here is known by this sign-in. Ask for an invitation, or an administrator.");
    }

    static ProblemException disabled() {
        return problem(
                ProblemKind.FORBIDDEN, "oidc-disabled", "You are not let in any more. Ask an administrator why.");
    }

    private static ProblemException problem(ProblemKind kind, String type, String detail) {
        return new ProblemException(kind, type, TITLE, detail);
    }
}
