package io.pincast.auth.firstsignin;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.background.Chore;
import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.Passwords;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonStore;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes somebody who administers the installation, once, where there is nobody yet. */
@Component
class FirstAdministrator implements Chore {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private final PersonStore people;
    private final FirstAdministratorClaim claim;
    private final FirstSignInProperties properties;
    private final NewAdministrator maker;
    private final Clock clock;
    private volatile boolean done;

    FirstAdministrator(
            PersonStore people,
            FirstAdministratorClaim claim,
            FirstSignInProperties properties,
            NewAdministrator maker,
            Clock clock) {
        this.people = people;
        this.claim = claim;
        this.properties = properties;
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (done) {
            return;
        }
        if (people.hasAdministrator()) {
            done = true;
            return;
        }
        var file = properties.firstSignInFile();
        if (file == null) {
            log.warn(
                    "Nobody can sign in yet: set pincast.first-sign-in-file to a path, such as"
                            + " /var/lib/pincast/first-sign-in, and start again; the first administrator's sign-in is written there.");
            done = true;
            return;
        }
        var now = clock.instant();
        if (claim.take(now, now.plus(CLAIM))) {
            make(file, now);
            done = true;
        }
    }

    private void make(Path file, Instant now) {
        try {
            maker.make(file, properties.firstAdministratorEmail(), now);
            log.info("the first administrator's sign-in is in {}", file);
        } catch (IOException e) {
            throw new UncheckedIOException("the first administrator's sign-in cannot be written to " + file, e);
        }
    }

    @Override
    public String name() {
        return "first-administrator";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean beforeServing() {
        return true;
    }

    /** Writes the file before the person is stored: a crash between the two leaves nobody, and the next start begins anew. */
    @Component
    static class NewAdministrator {
        private final PersonStore people;
        private final Passwords passwords;
        private final FirstSignInFile file;
        private final Ids ids;
        private final Secrets secrets;
        private final AuditTrail audit;

        NewAdministrator(
                PersonStore people,
                Passwords passwords,
                FirstSignInFile file,
                Ids ids,
                Secrets secrets,
                AuditTrail audit) {
            this.audit = audit;
            this.people = people;
            this.passwords = passwords;
            this.file = file;
            this.ids = ids;
            this.secrets = secrets;
        }

        void make(Path target, String email, Instant now) throws IOException {
            var password = secrets.random("");
            var person = new Person(ids.nextText(), Person.normalized(email), "Administrator", true, false, false, 0);
            if (people.findByEmail(person.email()).isPresent()) {
                throw new IllegalStateException("pincast.first-administrator-email is " + person.email()
                        + ", which somebody has who is no administrator. Set another.");
            }
            file.write(target, person.email(), password);
            var entry = audit.entry(Actor.pincast(), "person.created", person.subject())
                    .with("administrator", true);
            people.insert(new Credentials(person, passwords.hash(password)), now, entry);
        }
    }
}
