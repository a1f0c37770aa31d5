package io.pincast.auth.session;

import java.time.Instant;
import java.util.Optional;

/** Keeps sessions. */
public interface SessionStore {

    void insert(Session session, String tokenHash);

    Optional<Session> findByTokenHash(String tokenHash);

    Optional<Session> find(String sessionId);

    /** Moves the end, if it is still where the session says. */
    void extend(Session session, Instant expiresAt);

    void delete(String sessionId);

    /** Ends a person's sessions but for one. */
    void deleteOthers(String personId, String keptSessionId);

    void deleteExpired(Instant now);
}
