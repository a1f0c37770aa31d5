package io.pincast.auth.passwordreset;

import java.time.Instant;

/** That a person may set a new password by a link. A person has one at most; a new one ends the one before. */
public record PasswordReset(String personId, Instant expiresAt) {}
