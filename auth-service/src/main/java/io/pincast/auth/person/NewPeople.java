package io.pincast.auth.person;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Makes people. */
@Service
public class NewPeople {
    /** No more than a look at it: whether mail arrives is all that would prove it. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"<>]+@[^@\\s\"<>]+");

    private static final int LONGEST = 254;
    private final PersonStore people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    NewPeople(PersonStore people, Passwords passwords, PasswordRules rules, AuditTrail audit, Ids ids, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody who is to sign in with a password; not there yet. */
    public Credentials prepare(String email, String name, String password) {
        var person = Person.of(ids.nextText(), checked(email), name);
        rules.check("password", password, person.email(), person.name());
        return new Credentials(person, passwords.hash(password));
    }

    /** Somebody who signs in elsewhere; not there yet. */
    public Credentials prepareWithoutPassword(String email, String name) {
        return new Credentials(Person.of(ids.nextText(), checked(email), name.isBlank() ? email : name), null);
    }

    public boolean isTaken(String email) {
        return people.findByEmail(Person.normalized(email)).isPresent();
    }

    /** Adds somebody; false where the e-mail is taken. */
    public boolean add(Actor actor, Credentials credentials) {
        var person = credentials.person();
        var entry = audit.entry(actor, "person.created", person.subject()).with("name", person.name());
        return people.insert(credentials, clock.instant(), entry);
    }

    private static String checked(String email) {
        var address = Person.normalized(email);
        if (address.length() > LONGEST || !EMAIL.matcher(address).matches()) {
            throw ProblemException.invalid("/email", "email is an address such as anna@example.com.");
        }
        return address;
    }
}
