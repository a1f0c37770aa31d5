package io.pincast.auth.signin;

import io.pincast.auth.audit.Origin;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.secondfactor.SecondFactorService;
import io.pincast.auth.secret.Secrets;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.session.SignedIn;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Signs people in: by one proof, and a second one of those who have set it up. */
@Service
public class SignIn {
    /** What a challenge's token begins with. */
    static final String PREFIX = "pcq_";

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private final PersonService people;
    private final SecondFactorService factors;
    private final SessionService sessions;
    private final ChallengeStore challenges;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    SignIn(
            PersonService people,
            SecondFactorService factors,
            SessionService sessions,
            ChallengeStore challenges,
            Secrets secrets,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.factors = factors;
        this.sessions = sessions;
        this.challenges = challenges;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** By e-mail and password; refused as {@link PersonService#authenticate} says. */
    public SignInResult withPassword(String email, String password, Origin origin) {
        return proved(people.authenticate(email, password, origin), origin, false, "password");
    }

    /**
     * A person proved who it is.
     *
     * @param strong whether a second factor was part of that
     * @param by what it showed
     */
    public SignInResult proved(Person person, Origin origin, boolean strong, String by) {
        if (strong || factors.find(person.id()).isEmpty()) {
            return new SignInResult.Done(sessions.open(person, origin, strong, by));
        }
        var token = secrets.random(PREFIX);
        var challenge =
                new Challenge(ids.nextText(), person.id(), by, clock.instant().plus(LIFETIME));
        challenges.insert(challenge, Secrets.hash(token));
        return new SignInResult.CodeNeeded(token, challenge.expiresAt());
    }

    /**
     * The second step.
     *
     * @throws ProblemException 401 for a wrong code and for a challenge that is none any more, 429 after too many wrong codes
     */
    public SignedIn withCode(String token, String code, Origin origin) {
        var challenge = challenges.find(Secrets.hash(token), clock.instant()).orElseThrow(SignIn::beginAgain);
        if (!factors.take(challenge.personId(), code, origin)) {
            throw wrongCode();
        }
        var person = people.find(challenge.personId()).filter(found -> !found.disabled());
        if (person.isEmpty() || !challenges.consume(challenge.id())) {
            throw beginAgain();
        }
        return sessions.open(person.get(), origin, true, challenge.by());
    }

    private static ProblemException wrongCode() {
        return new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                "code-refused",
                "Not signed in",
                "The code is not the one that your app shows now, or it was used already. Wait for the next one, or take a"
                        + " recovery code.");
    }

    private static ProblemException beginAgain() {
        return new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                "challenge-unknown",
                "Sign in again",
                "It took more than five minutes, or this sign-in was finished already. Begin again by POST /api/v1/sessions.");
    }
}
