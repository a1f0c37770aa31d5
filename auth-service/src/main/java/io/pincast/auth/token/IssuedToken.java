package io.pincast.auth.token;

import java.time.Instant;

/** A signed token, and until when it is good. */
public record IssuedToken(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedToken[until " + expiresAt + "]";
    }
}
