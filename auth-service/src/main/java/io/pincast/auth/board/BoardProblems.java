package io.pincast.auth.board;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What can go wrong with boards, in words for whoever asked. */
public final class BoardProblems {
    /** The type of {@link #scopeMissing}. */
    public static final String SCOPE_MISSING = "pinterest-scope-missing";

    private BoardProblems() {}

    /** Pinterest could not be asked. */
    public static ProblemException unavailable(String outage, Duration retryAfter) {
        var seconds = Math.max(1, retryAfter.toSeconds());
        return new ProblemException(
                ProblemKind.UNAVAILABLE,
                "pinterest-unavailable",
                "Pinterest is not available",
                outage + " Try again in " + seconds + " seconds.",
                List.of(),
                Map.of("Retry-After", Long.toString(seconds)));
    }

    /** The account did not allow this. */
    public static ProblemException scopeMissing(String numbers) {
        return new ProblemException(
                ProblemKind.CONFLICT,
                SCOPE_MISSING,
                "The account did not allow this",
                "Pinterest says that the account has not allowed Pincast to do this (" + numbers
                        + "). Connect the account again and allow everything on Pinterest's page.");
    }

    /** Pinterest says no. */
    public static ProblemException refused(String pinterestMessage, String numbers) {
        return new ProblemException(
                ProblemKind.INVALID,
                "pinterest-refused",
                "Pinterest refused it",
                "Pinterest refused it: " + pinterestMessage + " (" + numbers + "). Change it and try again.");
    }

    static ProblemException inFlight() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "request-in-flight",
                "The same request is being served",
                "A request with this Idempotency-Key is being served just now. Send it again in a minute to get its answer.");
    }
}
