package io.pincast.auth.person;

/** A person and the hash of its password. */
public record Credentials(Person person, String passwordHash) {

    @Override
    public String toString() {
        return "Credentials[" + person.id() + "]";
    }
}
