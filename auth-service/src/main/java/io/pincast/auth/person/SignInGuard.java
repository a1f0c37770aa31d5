package io.pincast.auth.person;

import io.pincast.auth.background.Chore;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after a few free tries, an e-mail gets one turn at a time, and turns come ever more seldom, up to one a
 * minute. A stranger can so delay a person's sign-in, but not by more than that.
 */
@Component
class SignInGuard implements Chore {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofHours(12);
    private final SignInAttempts attempts;
    private final Clock clock;

    SignInGuard(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Lets a try pass, or throws a 429 that says when to come again. An e-mail that nobody has counts the same. */
    void admit(String email) {
        var subject = subject(email);
        var now = clock.instant();
        var known = attempts.find(subject).map(SignInAttempts.Tries::count).orElse(0);
        var count = known < FREE ? attempts.count(subject, now) : known;
        if (known < FREE && count <= FREE) {
            return;
        }
        if (!attempts.takeTurn(subject, now, now.plus(pauseAfter(count)))) {
            throw tooMany(
                    now,
                    attempts.find(subject).map(SignInAttempts.Tries::nextTurnAt).orElse(now));
        }
    }

    void forget(String email) {
        attempts.forget(subject(email));
    }

    static Duration pauseAfter(int count) {
        var doublings = Math.min(count - FREE, 10);
        var pause = Duration.ofSeconds(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static ProblemException tooMany(Instant now, Instant nextTurnAt) {
        var wait = Math.max(1, Duration.between(now, nextTurnAt).toSeconds() + 1);
        return new ProblemException(
                ProblemKind.TOO_MANY,
                "too-many-sign-ins",
                "Too many tries",
                "There were too many wrong tries with this e-mail. Try again in " + wait + " seconds.",
                List.of(),
                Map.of("Retry-After", Long.toString(wait)));
    }

    private static String subject(String email) {
        return Secrets.hash("sign-in " + email);
    }

    @Override
    public String name() {
        return "forget-sign-in-attempts";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        attempts.forgetBefore(clock.instant().minus(REMEMBERED));
    }
}
