package io.pincast.auth.session;

import io.pincast.auth.person.PersonService;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Before somebody changes how it signs in, makes sure that it is still the one who signed in. */
@Service
public class Reauthentication {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private final PersonService people;
    private final SessionService sessions;
    private final Clock clock;

    Reauthentication(PersonService people, SessionService sessions, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** By its password; who has none must have signed in a moment ago. */
    public void require(String personId, String sessionId, @Nullable String currentPassword) {
        if (people.hasPassword(personId)) {
            people.confirm(personId, "currentPassword", currentPassword);
            return;
        }
        var fresh = sessions.find(sessionId)
                .filter(session -> clock.instant().isBefore(session.createdAt().plus(FRESH)));
        if (fresh.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "sign-in-again",
                    "Sign in again",
                    "This changes how you sign in, so it is done only in the ten minutes after signing in. Sign out, sign in"
                            + " again, and try once more.");
        }
    }
}
