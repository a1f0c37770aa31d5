package io.pincast.simulator.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pincast.simulator.token.IssuedTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The description's {@code OauthAccessTokenResponse} in its kinds; times in seconds. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenAnswer(
        String responseType,
        String accessToken,
        String tokenType,
        long expiresIn,
        String scope,
        @Nullable String refreshToken,
        @Nullable Long refreshTokenExpiresIn,
        @Nullable Long refreshTokenExpiresAt) {

    static TokenAnswer of(String responseType, IssuedTokens tokens) {
        return new TokenAnswer(
                responseType,
                tokens.accessToken(),
                "bearer",
                tokens.accessLifetime().toSeconds(),
                String.join(" ", tokens.scopes()),
                tokens.refreshToken(),
                tokens.refreshLifetime().toSeconds(),
                tokens.refreshExpiresAt().getEpochSecond());
    }

    static TokenAnswer ofClient(String token, long seconds, String scope) {
        return new TokenAnswer("client_credentials", token, "bearer", seconds, scope, null, null, null);
    }

    @Override
    public String toString() {
        return "TokenAnswer[" + responseType + ", scope=" + scope + "]";
    }
}
