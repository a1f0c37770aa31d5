package io.pincast.auth.session;

import java.time.Instant;

/** A person that is signed in. The token by which it is known is not kept, only its hash. */
public record Session(String id, String personId, Instant createdAt, Instant expiresAt) {}
