package io.pincast.pinterest.client.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that Pinterest gave out (schema {@code OauthAccessTokenResponse}). Instants are reckoned from the moment before
 * the request, so they are rather early than late. {@code toString} hides the tokens.
 *
 * @param refreshToken null with client credentials. Each refresh brings a new one: store it before using the access token
 * @param refreshTokenExpiresAt null where Pinterest did not say
 * @param scopes what was really granted, in Pinterest's spelling: compare with what was asked for
 */
public record TokenGrant(
        AccessToken accessToken,
        Instant accessTokenExpiresAt,
        @Nullable RefreshToken refreshToken,
        @Nullable Instant refreshTokenExpiresAt,
        Set<String> scopes) {
    public TokenGrant {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "TokenGrant[hidden, until " + accessTokenExpiresAt + ", refresh until " + refreshTokenExpiresAt
                + ", scopes " + scopes + "]";
    }
}
