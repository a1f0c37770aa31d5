package io.pincast.auth.signin;

import java.time.Instant;
import java.util.Optional;

/** Keeps challenges, by the hash of their token. */
public interface ChallengeStore {

    void insert(Challenge challenge, String tokenHash);

    Optional<Challenge> find(String tokenHash, Instant now);

    /** Uses one up; says whether this call did. */
    boolean consume(String id);

    void deleteExpired(Instant now);
}
