package io.pincast.auth.session;

import io.pincast.auth.person.PersonService;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Signs people in and out, and knows them again by their token. */
@Service
public class SessionService {
    /** What a session's token begins with. */
    public static final String PREFIX = "pcs_";

    /** An end that would move by less is left alone: a session in use costs one write a day. */
    private static final Duration WORTH_WRITING = Duration.ofDays(1);

    private final PersonService people;
    private final SessionStore sessions;
    private final SessionProperties properties;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    SessionService(
            PersonService people,
            SessionStore sessions,
            SessionProperties properties,
            Secrets secrets,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.properties = properties;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signs in; refused as {@link PersonService#authenticate} says. */
    public SignedIn signIn(String email, String password) {
        var person = people.authenticate(email, password);
        var now = clock.instant();
        var token = secrets.random(PREFIX);
        var session = new Session(ids.nextText(), person.id(), now, now.plus(properties.idle()));
        sessions.insert(session, Secrets.hash(token));
        return new SignedIn(token, session, person);
    }

    /** Whose session this is the token of, if of anybody's; using it keeps the session alive. */
    public Optional<Session> use(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return sessions.findByTokenHash(Secrets.hash(token))
                .filter(session -> now.isBefore(session.expiresAt()))
                .map(session -> extended(session, now));
    }

    private Session extended(Session session, Instant now) {
        var latest = session.createdAt().plus(properties.longest());
        var idle = now.plus(properties.idle());
        var end = idle.isBefore(latest) ? idle : latest;
        if (end.isBefore(session.expiresAt().plus(WORTH_WRITING))) {
            return session;
        }
        sessions.extend(session, end);
        return new Session(session.id(), session.personId(), session.createdAt(), end);
    }

    public Optional<Session> find(String sessionId) {
        return sessions.find(sessionId).filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    public void signOut(String sessionId) {
        sessions.delete(sessionId);
    }
}
