package io.pincast.simulator.oauth;

import java.time.Instant;
import java.util.Set;

/** A code as kept, by its hash: good for one exchange. */
record AuthorizationCode(
        String hash, String appId, String userId, String redirectUri, Set<String> scopes, Instant expiresAt) {}
