package io.pincast.auth.person;

import java.time.Instant;
import java.util.Optional;

/** Keeps people. */
public interface PersonStore {

    /** Whether there is anybody at all. */
    boolean hasPeople();

    /** Adds a person; false where the e-mail is taken. */
    boolean insert(Credentials credentials, Instant now);

    Optional<Credentials> findByEmail(String email);

    Optional<Credentials> find(String personId);

    /** Changes the password if it is still the expected one; says whether it did. */
    boolean replacePassword(String personId, String expectedHash, String newHash, Instant now);
}
