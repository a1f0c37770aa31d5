package io.pincast.auth.person;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Gives people passwords. Whoever was signed in with the old one is somebody else's care. */
@Service
public class NewPasswords {
    private final PersonStore people;
    private final PersonService known;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    NewPasswords(
            PersonStore people,
            PersonService known,
            Passwords passwords,
            PasswordRules rules,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.known = known;
        this.passwords = passwords;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes a person's own password, which it must know. */
    public Person change(Actor actor, String current, String chosen) {
        var credentials = known.confirm(actor.id(), "currentPassword", current);
        if (chosen.equals(current)) {
            throw PasswordRules.refused("newPassword", " is the one that you have. Choose another.");
        }
        if (!replace(actor, credentials, "newPassword", chosen, "password.changed")) {
            throw ProblemException.invalid(
                    "/currentPassword", "Your password was changed a moment ago. Sign in again.");
        }
        return credentials.person();
    }

    /** Says what is wrong with a password for a person, before anything is done. */
    public void check(String personId, String chosen) {
        var person =
                people.find(personId).map(Credentials::person).orElseThrow(() -> ProblemException.notFound("person"));
        rules.check("newPassword", chosen, person.email(), person.name());
    }

    /**
     * Sets a password for somebody who proved otherwise to be the one.
     *
     * @param revision of the credentials that are to be replaced
     * @return false where they were changed meanwhile
     */
    public boolean reset(Actor actor, String personId, long revision, String chosen) {
        var credentials = people.find(personId).orElseThrow(() -> ProblemException.notFound("person"));
        return credentials.person().credentialRevision() == revision
                && replace(actor, credentials, "newPassword", chosen, "password.reset");
    }

    /** Whoever came by a link that went to the e-mail alone has that e-mail. */
    public void emailProven(Actor actor, String personId) {
        people.find(personId)
                .map(Credentials::person)
                .ifPresent(person -> people.setEmailProven(
                        personId, true, audit.entry(actor, "person.email-proven", person.subject())));
    }

    private boolean replace(Actor actor, Credentials credentials, String field, String chosen, String action) {
        var person = credentials.person();
        rules.check(field, chosen, person.email(), person.name());
        return people.replacePassword(
                person.id(),
                credentials.passwordHash(),
                passwords.hash(chosen),
                clock.instant(),
                audit.entry(actor, action, person.subject()));
    }
}
