package io.pincast.auth.passwordreset;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.link.PublicLinks;
import io.pincast.auth.person.NewPasswords;
import io.pincast.auth.person.Person;
import io.pincast.auth.secret.Secrets;
import io.pincast.auth.session.SessionService;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Gives out links by which a new password may be set, and sets it. */
@Service
public class PasswordResetService {
    /** What a reset's token begins with. */
    static final String PREFIX = "pcr_";

    private final PasswordResetStore resets;
    private final NewPasswords passwords;
    private final SessionService sessions;
    private final PublicLinks links;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;

    PasswordResetService(
            PasswordResetStore resets,
            NewPasswords passwords,
            SessionService sessions,
            PublicLinks links,
            Secrets secrets,
            AuditTrail audit,
            Clock clock) {
        this.resets = resets;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link for a person; told this once. */
    public IssuedReset issue(Actor actor, Person person, Duration lifetime) {
        var token = secrets.random(PREFIX);
        var reset = new PasswordReset(person.id(), clock.instant().plus(lifetime));
        var entry =
                audit.entry(actor, "password-reset.issued", person.subject()).with("expiresAt", reset.expiresAt());
        resets.replace(reset, Secrets.hash(token), entry);
        return new IssuedReset(links.passwordReset(token), reset);
    }

    /** Sets the password and signs the person out everywhere; a second factor stays, and is asked for at the next sign-in. */
    public void complete(Origin origin, String token, String chosen) {
        var hash = Secrets.hash(token);
        var reset = resets.find(hash, clock.instant()).orElseThrow(PasswordResetService::unusable);
        var actor = Actor.person(reset.personId(), origin);
        // What does not do is said before the link is used up.
        passwords.check(reset.personId(), chosen);
        if (!resets.consume(hash, clock.instant())) {
            throw unusable();
        }
        if (!passwords.reset(actor, reset.personId(), chosen)) {
            throw unusable();
        }
        sessions.endAll(actor, reset.personId(), session -> true);
    }

    /** Unknown, used and expired look the same. */
    private static ProblemException unusable() {
        return new ProblemException(
                ProblemKind.GONE,
                "password-reset-unusable",
                "The link does not work",
                "It was used, replaced by a newer one, or has expired. Ask for a new one.");
    }

    /** A reset with its link. */
    public record IssuedReset(URI link, PasswordReset reset) {

        @Override
        public String toString() {
            return "IssuedReset[hidden]";
        }
    }
}
