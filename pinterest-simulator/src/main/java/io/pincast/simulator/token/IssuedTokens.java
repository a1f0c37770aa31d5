package io.pincast.simulator.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Tokens in plain, for the one answer that carries them. */
public record IssuedTokens(
        String accessToken,
        Duration accessLifetime,
        String refreshToken,
        Duration refreshLifetime,
        Instant refreshExpiresAt,
        Set<String> scopes) {

    @Override
    public String toString() {
        return "IssuedTokens[scopes=" + scopes + "]";
    }
}
