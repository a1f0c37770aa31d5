package io.pincast.auth.passwordreset;

import io.pincast.auth.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/** Keeps password resets, by the hash of their token. */
public interface PasswordResetStore {

    /** Puts it in place of the person's earlier one. */
    void replace(PasswordReset reset, String tokenHash, AuditEntry entry);

    Optional<PasswordReset> find(String tokenHash, Instant now);

    /** Uses one up; says whether this call did. */
    boolean consume(String tokenHash, Instant now);

    void deleteExpired(Instant now);
}
