package io.pincast.auth.person;

import io.pincast.auth.audit.Origin;
import io.pincast.auth.background.Chore;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. After a few free tries, an e-mail gets one turn at a time, and turns come ever more seldom, up to one a
 * minute. A stranger can so delay a person's sign-in, but not by more than that. An address has more free tries, since many people may
 * share one, and counts only the wrong ones: so trying one password with many e-mails ends, too.
 */
@Component
public class SignInGuard implements Chore {
    private static final Limit EMAIL = new Limit(5, Duration.ofMinutes(1), "with this e-mail");
    private static final Limit ADDRESS = new Limit(100, Duration.ofSeconds(10), "from your network");
    private static final Limit CODE = new Limit(5, Duration.ofMinutes(1), "with a code");
    private static final Duration REMEMBERED = Duration.ofHours(12);
    private final SignInAttempts attempts;
    private final Clock clock;

    SignInGuard(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Lets a try to sign in pass, or throws a 429 that says when to come again. An e-mail that nobody has counts the same. */
    void admit(String email, Origin origin) {
        network(origin).ifPresent(subject -> {
            var now = clock.instant();
            var wrong = attempts.find(subject).map(SignInAttempts.Tries::count).orElse(0);
            if (wrong >= ADDRESS.free()) {
                takeTurn(subject, wrong, now, ADDRESS);
            }
        });
        admit(email);
    }

    void admit(String email) {
        admit(subject(email), EMAIL);
    }

    /** The same for a person's second factor. */
    public void admitCode(String personId) {
        admit(code(personId), CODE);
    }

    private void admit(String subject, Limit limit) {
        var now = clock.instant();
        var known = attempts.find(subject).map(SignInAttempts.Tries::count).orElse(0);
        var count = known < limit.free() ? attempts.count(subject, now) : known;
        if (known >= limit.free() || count > limit.free()) {
            takeTurn(subject, count, now, limit);
        }
    }

    private void takeTurn(String subject, int count, Instant now, Limit limit) {
        if (!attempts.takeTurn(subject, now, now.plus(limit.pauseAfter(count)))) {
            throw tooMany(
                    now,
                    attempts.find(subject).map(SignInAttempts.Tries::nextTurnAt).orElse(now),
                    limit);
        }
    }

    /** A try was wrong: whoever sent it is counted by its network, too. */
    public void refused(Origin origin) {
        network(origin).ifPresent(subject -> attempts.count(subject, clock.instant()));
    }

    void forget(String email) {
        attempts.forget(subject(email));
    }

    public void forgetCode(String personId) {
        attempts.forget(code(personId));
    }

    private static ProblemException tooMany(Instant now, Instant nextTurnAt, Limit limit) {
        var wait = Math.max(1, Duration.between(now, nextTurnAt).toSeconds() + 1);
        return new ProblemException(
                ProblemKind.TOO_MANY,
                "too-many-sign-ins",
                "Too many tries",
                "There were too many wrong tries " + limit.where() + ". Try again in " + wait + " seconds.",
                List.of(),
                Map.of("Retry-After", Long.toString(wait)));
    }

    private static String subject(String email) {
        return Secrets.hash("sign-in " + email);
    }

    private static String code(String personId) {
        return Secrets.hash("code " + personId);
    }

    private static Optional<String> network(Origin origin) {
        return Optional.ofNullable(origin.address()).map(Network::of).map(network -> Secrets.hash("from " + network));
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

    /**
     * How many are free, and how seldom the rest may come.
     *
     * @param where in words, for who is refused
     */
    record Limit(int free, Duration longest, String where) {
        Duration pauseAfter(int count) {
            var pause = Duration.ofSeconds(1L << Math.min(count - free, 10));
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    /** Whose an address is: a customer of an IPv6 network has at least 2^64 of them, so there the network counts. */
    private static final class Network {
        private static final int NETWORK_BYTES = 8;

        private Network() {}

        static String of(String address) {
            if (!address.contains(":")) {
                return address;
            }
            try {
                return InetAddress.ofLiteral(address) instanceof Inet6Address six
                        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                        : address;
            } catch (IllegalArgumentException e) {
                return address;
            }
        }
    }
}
