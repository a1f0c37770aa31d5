package io.pincast.auth.session;

import io.pincast.auth.audit.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person that is signed in. The token by which it is known is not kept, only its hash.
 *
 * @param lastUsedAt to some minutes
 * @param address from where it was begun
 * @param userAgent of the program that began it
 * @param secondFactor whether a second factor was shown, here or where the person signed in
 * @param credentialRevision the person's when it was begun: once that has risen, the session is worth nothing
 */
public record Session(
        String id,
        String personId,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        @Nullable String address,
        @Nullable String userAgent,
        boolean secondFactor,
        long credentialRevision) {

    /** The same, used just now. */
    Session used(Instant at, Instant end) {
        return new Session(id, personId, createdAt, end, at, address, userAgent, secondFactor, credentialRevision);
    }

    /** As the audit log names it. */
    Subject subject() {
        return new Subject("session", id, Device.named(userAgent));
    }
}
