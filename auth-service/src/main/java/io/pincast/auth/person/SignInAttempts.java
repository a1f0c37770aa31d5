package io.pincast.auth.person;

import java.time.Instant;
import java.util.Optional;

/** Counts sign-ins that were tried, over all replicas. */
public interface SignInAttempts {

    Optional<Tries> find(String subject);

    /** Counts one more; returns how many that makes. */
    int count(String subject, Instant now);

    /** Takes the next turn if it has come, and sets when the one after comes; says whether this call took it. */
    boolean takeTurn(String subject, Instant now, Instant nextTurnAt);

    void forget(String subject);

    /** Forgets those last tried before an instant. */
    void forgetBefore(Instant instant);

    /** What is known of one subject. */
    record Tries(int count, Instant nextTurnAt) {}
}
