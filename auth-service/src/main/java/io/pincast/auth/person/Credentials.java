package io.pincast.auth.person;

import org.jspecify.annotations.Nullable;

/**
 * A person and the hash of its password.
 *
 * @param passwordHash absent for who signs in elsewhere
 */
public record Credentials(Person person, @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "Credentials[" + person.id() + "]";
    }
}
