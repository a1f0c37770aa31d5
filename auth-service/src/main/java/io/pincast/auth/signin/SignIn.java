package io.pincast.auth.signin;

import io.pincast.auth.audit.Origin;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.secondfactor.SecondFactorService;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.session.SignedIn;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import org.springframework.stereotype.Service;

/** Signs people in: by one proof, and a second one of those who have set it up. */
@Service
public class SignIn {
    private final PersonService people;
    private final SecondFactorService factors;
    private final SessionService sessions;
    private final Challenges challenges;

    SignIn(PersonService people, SecondFactorService factors, SessionService sessions, Challenges challenges) {
        this.people = people;
        this.factors = factors;
        this.sessions = sessions;
        this.challenges = challenges;
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
        return challenges.open(person, by);
    }

    /**
     * The second step.
     *
     * @throws ProblemException 401 for a wrong code and for a challenge that is none any more, 429 after too many wrong codes
     */
    public SignedIn withCode(String token, String code, Origin origin) {
        var challenge = challenges.find(token).orElseThrow(SignIn::beginAgain);
        var person = people.find(challenge.personId())
                .filter(found -> !found.disabled())
                .filter(found -> found.credentialRevision() == challenge.credentialRevision())
                .orElseThrow(SignIn::beginAgain);
        if (!factors.take(person.id(), code, origin)) {
            people.refusedSecondFactor(person, origin);
            throw wrongCode();
        }
        if (!challenges.consume(challenge)) {
            throw beginAgain();
        }
        return sessions.open(person, origin, true, challenge.by());
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
