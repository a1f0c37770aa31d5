package io.pincast.publisher.attempt;

import java.util.List;
import java.util.Set;

/**
 * Access to one account at Pinterest, for one attempt; {@code toString} hides the token.
 *
 * @param environment {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATOR}
 * @param trial whether the Pinterest app has Trial access only
 * @param accountId whose access it is
 * @param scopes what the account granted
 */
public record Grant(
        String accessToken,
        String environment,
        boolean trial,
        String pinterestAppId,
        String accountId,
        Set<String> scopes) {
    /** What Pinterest asks for the making of a Pin. */
    public static final Set<String> NEEDED = Set.of("boards:read", "boards:write", "pins:read", "pins:write");

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** What publishing needs and the account did not grant, in order. */
    public List<String> missingScopes() {
        return NEEDED.stream()
                .filter(needed -> !scopes.contains(needed))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return "Grant[" + environment + ", hidden]";
    }
}
