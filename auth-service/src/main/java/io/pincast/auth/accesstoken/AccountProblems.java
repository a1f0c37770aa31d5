package io.pincast.auth.accesstoken;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.StateReason;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why an account has no token to give. */
public final class AccountProblems {

    private AccountProblems() {}

    /** There is none, or it is out of the caller's reach: both look the same. */
    public static ProblemException notFound() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "account-not-found",
                "Not found",
                "There is no such account in this workspace. GET /api/v1/accounts lists those that are connected.");
    }

    static AccountNeedsReconnectException needsReconnect(Account account) {
        return new AccountNeedsReconnectException(Optional.ofNullable(account.reason())
                .orElseGet(() -> StateReason.of("DISCONNECTED", "The account was disconnected.")));
    }

    static ProblemException passing(String why, Duration wait) {
        var seconds = Math.max(1, wait.toSeconds());
        return new ProblemException(
                ProblemKind.UNAVAILABLE,
                "pinterest-unavailable",
                "Pinterest is not available",
                why + " The account stays connected; it will be tried again in " + seconds + " seconds.",
                List.of(),
                Map.of("Retry-After", Long.toString(seconds)));
    }
}
