package io.pincast.auth.session;

import io.pincast.auth.firstsignin.FirstSignInFile;
import io.pincast.auth.person.PersonService;
import org.springframework.stereotype.Service;

/** A person changes its password: whoever else is signed in with the old one is signed out. */
@Service
public class PasswordChange {
    private final PersonService people;
    private final SessionStore sessions;
    private final FirstSignInFile firstSignIn;

    PasswordChange(PersonService people, SessionStore sessions, FirstSignInFile firstSignIn) {
        this.people = people;
        this.sessions = sessions;
        this.firstSignIn = firstSignIn;
    }

    /** Changes the password and keeps only the session from which that is asked. */
    public void change(String personId, String sessionId, String current, String chosen) {
        var person = people.changePassword(personId, current, chosen);
        sessions.deleteOthers(personId, sessionId);
        if (person.administrator()) {
            firstSignIn.remove(person.email());
        }
    }
}
