package io.pincast.auth.person;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditStore;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.audit.Subject;
import io.pincast.defaults.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells people apart by e-mail and password. */
@Service
public class PersonService {
    private final PersonStore people;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final AuditStore log;
    private final AuditTrail audit;

    PersonService(PersonStore people, Passwords passwords, SignInGuard guard, AuditStore log, AuditTrail audit) {
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.log = log;
        this.audit = audit;
    }

    /**
     * Whose e-mail and password these are. A person who does not exist, one who is disabled or has no password, and a wrong password
     * look the same, also by the time it takes.
     *
     * @throws SignInRefusedException where they are nobody's
     * @throws ProblemException 429 after too many wrong tries
     */
    public Person authenticate(String email, String password, Origin origin) {
        var address = Person.normalized(email);
        var network = SignInGuard.network(origin);
        var familiar = network.filter(from -> people.isFamiliar(address, from));
        guard.admit(address, origin, familiar);
        var found = people.findByEmail(address);
        if (!matches(password, found.map(Credentials::passwordHash).orElse(null))
                || found.isEmpty()
                || found.get().person().disabled()) {
            guard.refused(origin);
            log.append(List.of(refusal(found, origin)));
            throw new SignInRefusedException();
        }
        guard.forget(address, familiar);
        var person = found.get().person();
        if (familiar.isEmpty()) {
            network.ifPresent(from -> people.rememberNetwork(person.id(), from));
        }
        return person;
    }

    /** The same entry for a person that showed the first proof and failed at the second. */
    public void refusedSecondFactor(Person person, Origin origin) {
        log.append(List.of(audit.entry(Actor.nobody(origin), "session.refused", person.subject())
                .with("by", "second-factor")));
    }

    /** What was typed as an e-mail may be a password: only who is known is named. */
    private AuditEntry refusal(Optional<Credentials> found, Origin origin) {
        var subject =
                found.map(Credentials::person).map(Person::subject).orElseGet(() -> Subject.of("person", "nobody"));
        return audit.entry(Actor.nobody(origin), "session.refused", subject);
    }

    /**
     * Makes sure that a person who is signed in knows its password, too.
     *
     * @param field in which it came, to say what is wrong
     */
    public Credentials confirm(String personId, String field, @Nullable String password) {
        var credentials = people.find(personId).orElseThrow(SignInRefusedException::new);
        guard.admitConfirmation(personId);
        if (!matches(password == null ? "" : password, credentials.passwordHash())) {
            throw ProblemException.invalid("/" + field, field + " is not your password.");
        }
        guard.forgetConfirmation(personId);
        return credentials;
    }

    public Optional<Person> find(String personId) {
        return people.find(personId).map(Credentials::person);
    }

    public boolean hasPassword(String personId) {
        return people.find(personId).map(Credentials::passwordHash).isPresent();
    }

    private boolean matches(String password, @Nullable String hash) {
        var usable = hash != null && password.length() <= PasswordRules.MOST;
        return passwords.matches(usable ? password : "", hash == null ? passwords.decoy() : hash) && usable;
    }
}
