package io.pincast.auth.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as Pinterest gave them out, in plain: on their way to the vault.
 *
 * @param refreshToken null where Pinterest gave none
 * @param scopes what was really granted
 */
public record Grant(
        String accessToken,
        Instant accessTokenExpiresAt,
        @Nullable String refreshToken,
        @Nullable Instant refreshTokenExpiresAt,
        Set<String> scopes) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "Grant[until " + accessTokenExpiresAt + "]";
    }
}
