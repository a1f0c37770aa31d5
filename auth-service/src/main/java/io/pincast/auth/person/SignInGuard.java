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
 * minute. A network from which the person signed in before has turns of its own, so that strangers do not take them all. A network has
 * more free tries an hour, since many people may share one, and counts only the wrong ones: so trying one password with many e-mails
 * ends, too.
 */
@Component
public class SignInGuard implements Chore {
    private static final Limit EMAIL = new Limit(5, Duration.ofMinutes(1), "with this e-mail");
    private static final Limit ADDRESS = new Limit(100, Duration.ofSeconds(10), "from your network");
    private static final Limit CONFIRMATION = new Limit(5, Duration.ofMinutes(1), "with this password");
    private static final Limit CODE = new Limit(5, Duration.ofMinutes(1), "with a code");
    private static final Duration REMEMBERED = Duration.ofHours(12);
    private final SignInAttempts attempts;
    private final Clock clock;

    SignInGuard(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Lets a try to sign in pass, or throws a 429 that says when to come again. An e-mail that nobody has counts the same.
     *
     * @param from a network from which the person signed in before: it has turns of its own there, so strangers elsewhere take none
     */
    void admit(String email, Origin origin, Optional<String> from) {
        if (from.isEmpty()) {
            network(origin).ifPresent(this::admitNetwork);
        }
        admit(subject(email, from), EMAIL);
    }

    private void admitNetwork(String network) {
        var now = clock.instant();
        var subject = thisHour(network, now);
        var wrong = attempts.find(subject).map(SignInAttempts.Tries::count).orElse(0);
        if (wrong >= ADDRESS.free()) {
            takeTurn(subject, wrong, now, ADDRESS);
        }
    }

    /** The same for a person who is signed in and shows its password again. */
    void admitConfirmation(String personId) {
        admit(confirmation(personId), CONFIRMATION);
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

    /** A try was wrong: whoever sent it is counted by its network, too, for this hour. */
    public void refused(Origin origin) {
        var now = clock.instant();
        network(origin).ifPresent(network -> attempts.count(thisHour(network, now), now));
    }

    void forget(String email, Optional<String> from) {
        attempts.forget(subject(email, Optional.empty()));
        from.ifPresent(network -> attempts.forget(subject(email, from)));
    }

    void forgetConfirmation(String personId) {
        attempts.forget(confirmation(personId));
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

    private static String subject(String email, Optional<String> from) {
        return Secrets.hash(
                "sign-in " + email + from.map(network -> " from " + network).orElse(""));
    }

    private static String confirmation(String personId) {
        return Secrets.hash("confirmation " + personId);
    }

    private static String thisHour(String network, Instant now) {
        return Secrets.hash(network + " in hour "
                + now.getEpochSecond() / Duration.ofHours(1).toSeconds());
    }

    private static String code(String personId) {
        return Secrets.hash("code " + personId);
    }

    /** From where somebody comes, as it is kept. */
    static Optional<String> network(Origin origin) {
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
