package io.pincast.auth.signin;

import java.time.Instant;

/**
 * Somebody who showed a password, or came from a provider, and now has to show a second factor.
 *
 * @param by what was shown first
 * @param credentialRevision the person's at that moment
 */
public record Challenge(String id, String personId, String by, long credentialRevision, Instant expiresAt) {}
