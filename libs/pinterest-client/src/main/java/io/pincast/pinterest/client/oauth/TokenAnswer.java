package io.pincast.pinterest.client.oauth;

import io.pincast.pinterest.client.json.Json;
import io.pincast.pinterest.client.json.UnreadableAnswerException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The token endpoint's answer as it is on the wire. */
record TokenAnswer(
        @Nullable String accessToken,
        @Nullable Long expiresIn,
        @Nullable String refreshToken,
        @Nullable Long refreshTokenExpiresIn,
        @Nullable Long refreshTokenExpiresAt,
        @Nullable String scope) {
    static TokenGrant read(byte[] body, Instant askedAt) {
        return Json.read(body, TokenAnswer.class).grant(askedAt);
    }

    private TokenGrant grant(Instant askedAt) {
        if (accessToken == null || accessToken.isBlank() || expiresIn == null) {
            throw new UnreadableAnswerException("no access token, or not how long it lasts");
        }
        return new TokenGrant(
                new AccessToken(accessToken),
                askedAt.plusSeconds(expiresIn),
                refreshToken == null || refreshToken.isBlank() ? null : new RefreshToken(refreshToken),
                refreshExpiry(askedAt),
                scopes());
    }

    private @Nullable Instant refreshExpiry(Instant askedAt) {
        if (refreshTokenExpiresAt != null) {
            return Instant.ofEpochSecond(refreshTokenExpiresAt);
        }
        return refreshTokenExpiresIn == null ? null : askedAt.plusSeconds(refreshTokenExpiresIn);
    }

    private Set<String> scopes() {
        if (scope == null) {
            return Set.of();
        }
        return Arrays.stream(scope.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "TokenAnswer[hidden]";
    }
}
