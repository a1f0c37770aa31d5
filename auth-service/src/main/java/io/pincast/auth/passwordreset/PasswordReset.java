package io.pincast.auth.passwordreset;

import java.time.Instant;

/**
 * That a person may set a new password by a link. A person has one by mail and one by an administrator at most; a new one ends the one
 * before.
 *
 * @param mailed whether it went to the person's e-mail alone
 * @param credentialRevision the person's when it was made: what signs it in was changed since where that has risen
 */
public record PasswordReset(String personId, boolean mailed, long credentialRevision, Instant expiresAt) {}
