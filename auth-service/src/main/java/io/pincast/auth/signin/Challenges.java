package io.pincast.auth.signin;

import io.pincast.auth.person.Person;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows for some minutes who has shown the first proof. */
@Component
class Challenges {
    /** What a challenge's token begins with. */
    static final String PREFIX = "pcq_";

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private final ChallengeStore store;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    Challenges(ChallengeStore store, Secrets secrets, Ids ids, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    SignInResult.CodeNeeded open(Person person, String by) {
        var token = secrets.random(PREFIX);
        var challenge = new Challenge(
                ids.nextText(),
                person.id(),
                by,
                person.credentialRevision(),
                clock.instant().plus(LIFETIME));
        store.insert(challenge, Secrets.hash(token));
        return new SignInResult.CodeNeeded(token, challenge.expiresAt());
    }

    Optional<Challenge> find(String token) {
        return store.find(Secrets.hash(token), clock.instant());
    }

    /** Uses it up; says whether this call did. */
    boolean consume(Challenge challenge) {
        return store.consume(challenge.id());
    }
}
