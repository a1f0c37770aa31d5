package io.pincast.auth.session;

import io.pincast.auth.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps sessions. */
public interface SessionStore {

    void insert(Session session, String tokenHash, AuditEntry entry);

    Optional<Session> findByTokenHash(String tokenHash);

    Optional<Session> find(String sessionId);

    /** A person's sessions that have not ended at an instant, latest first. */
    List<Session> listOf(String personId, Instant now);

    /** Notes that it was used, and moves its end, unless that was done meanwhile. */
    void extend(Session before, Session after);

    /** The person showed a second factor in it after all, or has none any more. */
    void markSecondFactor(String sessionId, boolean shown);

    /** It goes on though what signs the person in was changed. */
    void setCredentialRevision(String sessionId, long revision);

    /** Ends a session; says whether this call did. */
    boolean end(String sessionId, AuditEntry entry);

    void deleteExpired(Instant now);
}
