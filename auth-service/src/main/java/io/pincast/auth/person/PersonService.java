package io.pincast.auth.person;

import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells people apart by e-mail and password. */
@Service
public class PersonService {
    private final PersonStore people;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Clock clock;

    PersonService(PersonStore people, Passwords passwords, SignInGuard guard, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Whose e-mail and password these are. A person who does not exist and a wrong password look the same, also by the time it takes.
     *
     * @throws SignInRefusedException where they are nobody's
     * @throws ProblemException 429 after too many wrong tries
     */
    public Person authenticate(String email, String password) {
        var address = Person.normalized(email);
        guard.admit(address);
        var found = people.findByEmail(address);
        var matches = matches(password, found.map(Credentials::passwordHash).orElseGet(passwords::decoy));
        if (found.isEmpty() || !matches) {
            throw new SignInRefusedException();
        }
        guard.forget(address);
        return found.get().person();
    }

    /** Changes a person's own password. */
    public Person changePassword(String personId, String current, String chosen) {
        var credentials = people.find(personId).orElseThrow(SignInRefusedException::new);
        var person = credentials.person();
        guard.admit(person.email());
        if (!matches(current, credentials.passwordHash())) {
            throw ProblemException.invalid("/currentPassword", "currentPassword is not your password.");
        }
        guard.forget(person.email());
        PasswordRules.check(chosen, current, person);
        var changed =
                people.replacePassword(personId, credentials.passwordHash(), passwords.hash(chosen), clock.instant());
        if (!changed) {
            throw ProblemException.invalid(
                    "/currentPassword", "Your password was changed a moment ago. Sign in again.");
        }
        return person;
    }

    public Optional<Person> find(String personId) {
        return people.find(personId).map(Credentials::person);
    }

    private boolean matches(String password, String hash) {
        var usable = password.length() <= PasswordRules.MOST;
        return passwords.matches(usable ? password : "", hash) && usable;
    }
}
