package io.pincast.auth.session;

import io.pincast.auth.person.Person;

/**
 * A new session.
 *
 * @param token told this once
 */
public record SignedIn(String token, Session session, Person person) {

    @Override
    public String toString() {
        return "SignedIn[" + session + "]";
    }
}
