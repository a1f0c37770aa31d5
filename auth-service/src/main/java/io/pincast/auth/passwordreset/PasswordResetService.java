package io.pincast.auth.passwordreset;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.person.NewPasswords;
import io.pincast.auth.secret.Secrets;
import io.pincast.auth.session.SessionService;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Sets a new password for whoever comes with a link. */
@Service
public class PasswordResetService {
    private final PasswordResetStore resets;
    private final NewPasswords passwords;
    private final SessionService sessions;
    private final Clock clock;

    PasswordResetService(PasswordResetStore resets, NewPasswords passwords, SessionService sessions, Clock clock) {
        this.resets = resets;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
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
        if (!passwords.reset(actor, reset.personId(), reset.credentialRevision(), chosen)) {
            throw unusable();
        }
        if (reset.mailed()) {
            passwords.emailProven(actor, reset.personId());
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
}
