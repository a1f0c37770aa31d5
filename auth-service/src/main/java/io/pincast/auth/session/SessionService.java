package io.pincast.auth.session;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.person.Person;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Keeps people signed in, knows them again by their token, and signs them out. */
@Service
public class SessionService {
    /** What a session's token begins with. */
    public static final String PREFIX = "pcs_";

    /** An end that would move by less is left alone: a session in use costs few writes. */
    private static final Duration WORTH_WRITING = Duration.ofDays(1);
    /** As exactly as is told when a session was last used. */
    private static final Duration TOLD = Duration.ofMinutes(5);

    private final SessionStore sessions;
    private final SessionProperties properties;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    SessionService(
            SessionStore sessions,
            SessionProperties properties,
            Secrets secrets,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.properties = properties;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a session for a person who proved who it is.
     *
     * @param by how: {@code password}, {@code invitation}, or the name of a provider
     */
    public SignedIn open(Person person, Origin origin, boolean secondFactor, String by) {
        var now = clock.instant();
        var token = secrets.random(PREFIX);
        var session = new Session(
                ids.nextText(),
                person.id(),
                now,
                now.plus(properties.idle()),
                now,
                origin.address(),
                origin.userAgent(),
                secondFactor,
                person.credentialRevision());
        var entry = audit.entry(Actor.person(person.id(), origin), "session.created", session.subject())
                .with("by", by)
                .with("secondFactor", secondFactor);
        sessions.insert(session, Secrets.hash(token), entry);
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
        var moved = !end.isBefore(session.expiresAt().plus(WORTH_WRITING));
        if (!moved && now.isBefore(session.lastUsedAt().plus(TOLD))) {
            return session;
        }
        var used = session.used(now, moved ? end : session.expiresAt());
        sessions.extend(session, used);
        return used;
    }

    public Optional<Session> find(String sessionId) {
        return sessions.find(sessionId).filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    public List<Session> listOf(String personId) {
        return sessions.listOf(personId, clock.instant());
    }

    /** How long a browser may keep the cookie at most. */
    public Duration longest() {
        return properties.longest();
    }

    /** The person showed a second factor while it was signed in, or has none any more. */
    public void markSecondFactor(String sessionId, boolean shown) {
        sessions.markSecondFactor(sessionId, shown);
    }

    /** The person changed in it what signs it in: it goes on, and no other does. */
    void goOnWith(String sessionId, long credentialRevision) {
        sessions.setCredentialRevision(sessionId, credentialRevision);
    }

    /** Ends one of a person's sessions; false where it has none such. */
    public boolean end(Actor actor, String personId, String sessionId) {
        return find(sessionId)
                .filter(session -> session.personId().equals(personId))
                .filter(session -> end(actor, session))
                .isPresent();
    }

    /** Ends those of a person's sessions that are meant. */
    public void endAll(Actor actor, String personId, Predicate<Session> meant) {
        listOf(personId).stream().filter(meant).forEach(session -> end(actor, session));
    }

    private boolean end(Actor actor, Session session) {
        var entry = audit.entry(actor, "session.ended", session.subject()).without("personId", session.personId());
        return sessions.end(session.id(), entry);
    }
}
