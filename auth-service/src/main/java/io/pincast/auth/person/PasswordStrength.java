package io.pincast.auth.person;

import java.util.Collection;
import java.util.Optional;

/** Judges how soon a password would be guessed by somebody who knows lists of passwords, words, names and dates. */
public interface PasswordStrength {

    /**
     * What makes the password easy to guess; nothing where it is not.
     *
     * @param known what a guesser would try first for this person: its e-mail and name
     */
    Optional<String> weakness(String password, Collection<String> known);
}
