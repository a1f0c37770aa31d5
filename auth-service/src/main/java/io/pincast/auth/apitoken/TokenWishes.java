package io.pincast.auth.apitoken;

import io.pincast.auth.account.AccountService;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import java.time.Instant;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Whether somebody may have the token that it asks for. */
@Component
class TokenWishes {
    static final String ADMIN = "admin";
    private final AccountService accounts;

    TokenWishes(AccountService accounts) {
        this.accounts = accounts;
    }

    void check(Caller maker, NewApiToken wanted, Instant now) {
        for (var index = 0; index < wanted.scopes().size(); index++) {
            checkScope(maker, wanted.scopes().get(index), index);
        }
        var ids = wanted.accountIds();
        for (var index = 0; ids.isPresent() && index < ids.get().size(); index++) {
            if (accounts.find(ids.get().get(index), maker.workspaceId()).isEmpty()) {
                throw ProblemException.invalid(
                        "/accountIds/" + index,
                        "There is no such account in this workspace. GET /api/v1/accounts lists those that there are.");
            }
        }
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw ProblemException.invalid(
                    "/expiresAt", "expiresAt is past: a token ends in the future, or not at all.");
        }
    }

    private static void checkScope(Caller maker, String scope, int index) {
        var known = new TreeSet<>(Role.OWNER.scopes());
        if (!known.contains(scope)) {
            throw ProblemException.invalid(
                    "/scopes/" + index, "There is no such scope. There are: " + String.join(", ", known) + ".");
        }
        maker.require(scope);
    }
}
