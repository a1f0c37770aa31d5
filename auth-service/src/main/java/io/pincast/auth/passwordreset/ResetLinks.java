package io.pincast.auth.passwordreset;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.link.PublicLinks;
import io.pincast.auth.person.Person;
import io.pincast.auth.secret.Secrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Gives out links by which a new password may be set. */
@Service
public class ResetLinks {
    /** What a reset's token begins with. */
    static final String PREFIX = "pcr_";

    private final PasswordResetStore resets;
    private final PublicLinks links;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;

    ResetLinks(PasswordResetStore resets, PublicLinks links, Secrets secrets, AuditTrail audit, Clock clock) {
        this.resets = resets;
        this.links = links;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link to hand over; told this once. It takes the place of the one before. */
    public IssuedReset issue(Actor actor, Person person, Duration lifetime) {
        return issue(actor, person, false, lifetime);
    }

    /** A link to be mailed to the person and shown to nobody else. */
    IssuedReset issueByMail(Person person, Duration lifetime) {
        return issue(Actor.pincast(), person, true, lifetime);
    }

    private IssuedReset issue(Actor actor, Person person, boolean mailed, Duration lifetime) {
        var token = secrets.random(PREFIX);
        var reset = new PasswordReset(
                person.id(),
                mailed,
                person.credentialRevision(),
                clock.instant().plus(lifetime));
        var entry =
                audit.entry(actor, "password-reset.issued", person.subject()).with("expiresAt", reset.expiresAt());
        resets.replace(reset, Secrets.hash(token), entry);
        return new IssuedReset(links.passwordReset(token), reset);
    }

    /** A reset with its link. */
    public record IssuedReset(URI link, PasswordReset reset) {

        @Override
        public String toString() {
            return "IssuedReset[hidden]";
        }
    }
}
