package io.pincast.auth.signin;

import java.time.Instant;

/**
 * Somebody who showed a password, or came from a provider, and now has to show a second factor.
 *
 * @param by what was shown first
 */
public record Challenge(String id, String personId, String by, Instant expiresAt) {}
