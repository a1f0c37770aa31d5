package io.pincast.simulator.token;

import java.time.Instant;

/** A token as kept: by its hash. */
public record Token(String hash, TokenKind kind, Grant grant, Instant expiresAt) {

    Token endingAt(Instant instant) {
        return instant.isBefore(expiresAt) ? new Token(hash, kind, grant, instant) : this;
    }
}
