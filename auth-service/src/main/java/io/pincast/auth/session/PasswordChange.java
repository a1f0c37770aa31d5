package io.pincast.auth.session;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.firstsignin.FirstSignInFile;
import io.pincast.auth.person.NewPasswords;
import org.springframework.stereotype.Service;

/** A person changes its password: whoever else is signed in with the old one is signed out. */
@Service
public class PasswordChange {
    private final NewPasswords passwords;
    private final SessionService sessions;
    private final FirstSignInFile firstSignIn;

    PasswordChange(NewPasswords passwords, SessionService sessions, FirstSignInFile firstSignIn) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.firstSignIn = firstSignIn;
    }

    /** Changes the password and keeps only the session from which that is asked. */
    public void change(Actor actor, String sessionId, String current, String chosen) {
        var person = passwords.change(actor, current, chosen);
        sessions.goOnWith(sessionId, person.credentialRevision() + 1);
        sessions.endAll(actor, person.id(), session -> !session.id().equals(sessionId));
        if (person.administrator()) {
            firstSignIn.remove(person.email());
        }
    }
}
