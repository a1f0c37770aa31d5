package io.pincast.gateway.session;

import java.time.Instant;

/** The short-lived signed token that services verify. */
public record Passport(String token, Instant expiresAt) {
    @Override
    public String toString() {
        return "Passport[expiresAt=" + expiresAt + "]";
    }
}
