package io.pincast.auth.token;

import java.time.Instant;

/** Signs tokens. */
public interface TokenSigner {
    String sign(TokenClaims claims, Instant issuedAt, Instant expiresAt);
}
