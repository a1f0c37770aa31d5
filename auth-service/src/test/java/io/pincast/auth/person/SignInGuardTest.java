package io.pincast.auth.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.auth.audit.Origin;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
    private static final String EMAIL = "baker@example.com";
    private static final Origin NOWHERE = Origin.INSIDE;
    private static final Origin OFFICE = new Origin("192.0.2.1", null, null);
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final InMemoryAttempts attempts = new InMemoryAttempts();
    private final SignInGuard guard = new SignInGuard(attempts, clock);

    @Test
    void letsAFewTriesPassAndThenOneAtATimeEverMoreSeldom() {
        for (var tried = 0; tried < 6; tried++) {
            guard.admit(EMAIL, NOWHERE, Optional.empty());
        }
        for (var pause : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThatThrownBy(() -> guard.admit(EMAIL, NOWHERE, Optional.empty()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.headers().get("Retry-After"))
                                    .isEqualTo(Integer.toString(pause + 1)));
            clock.advance(Duration.ofSeconds(pause));
            assertThatCode(() -> guard.admit(EMAIL, NOWHERE, Optional.empty()))
                    .as("after " + pause)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void beginsAnewAfterASuccessAndAfterHalfADay() {
        for (var tried = 0; tried < 6; tried++) {
            guard.admit(EMAIL, NOWHERE, Optional.empty());
        }
        guard.forget(EMAIL, Optional.empty());
        for (var tried = 0; tried < 6; tried++) {
            guard.admit(EMAIL, NOWHERE, Optional.empty());
        }
        clock.advance(Duration.ofHours(13));
        guard.run();
        assertThat(attempts.known).isEmpty();
    }

    @Test
    void doesNotCountOneForAnother() {
        for (var tried = 0; tried < 6; tried++) {
            guard.admit(EMAIL, NOWHERE, Optional.empty());
        }
        assertThatCode(() -> guard.admit("somebody@example.com", NOWHERE, Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void keepsATurnForTheNetworkFromWhichThePersonSignedInBefore() {
        var home = Optional.of("home");
        for (var tried = 0; tried < 200; tried++) {
            clock.advance(Duration.ofSeconds(1));
            tryFrom(OFFICE);
        }
        assertThatThrownBy(() -> guard.admit(EMAIL, OFFICE, Optional.empty())).isInstanceOf(ProblemException.class);
        assertThatCode(() -> guard.admit(EMAIL, NOWHERE, home)).doesNotThrowAnyException();
        for (var tried = 0; tried < 5; tried++) {
            guard.admit(EMAIL, NOWHERE, home);
        }
        assertThatThrownBy(() -> guard.admit(EMAIL, NOWHERE, home))
                .as("there, too, guessing is slow")
                .isInstanceOf(ProblemException.class);
    }

    private void tryFrom(Origin origin) {
        try {
            guard.admit(EMAIL, origin, Optional.empty());
            guard.refused(origin);
        } catch (ProblemException e) {
            assertThat(e.headers()).containsKey("Retry-After");
        }
    }

    @Test
    void countsTheWrongTriesOfANetworkByTheHour() {
        for (var tried = 0; tried < 100; tried++) {
            guard.refused(OFFICE);
        }
        guard.admit("a@example.com", OFFICE, Optional.empty());
        assertThatThrownBy(() -> guard.admit("b@example.com", OFFICE, Optional.empty()))
                .isInstanceOf(ProblemException.class);
        clock.advance(Duration.ofHours(1));
        for (var email : new String[] {"c@example.com", "d@example.com"}) {
            assertThatCode(() -> guard.admit(email, OFFICE, Optional.empty())).doesNotThrowAnyException();
        }
    }

    /** As the store does it. */
    private static final class InMemoryAttempts implements SignInAttempts {
        private final Map<String, Tries> known = new HashMap<>();
        private final Map<String, Instant> lastAt = new HashMap<>();

        @Override
        public Optional<Tries> find(String subject) {
            return Optional.ofNullable(known.get(subject));
        }

        @Override
        public int count(String subject, Instant now) {
            var before = known.getOrDefault(subject, new Tries(0, Instant.EPOCH));
            known.put(subject, new Tries(before.count() + 1, before.nextTurnAt()));
            lastAt.put(subject, now);
            return before.count() + 1;
        }

        @Override
        public boolean takeTurn(String subject, Instant now, Instant nextTurnAt) {
            var before = known.get(subject);
            if (before == null || before.nextTurnAt().isAfter(now)) {
                return false;
            }
            known.put(subject, new Tries(before.count() + 1, nextTurnAt));
            lastAt.put(subject, now);
            return true;
        }

        @Override
        public void forget(String subject) {
            known.remove(subject);
        }

        @Override
        public void forgetBefore(Instant instant) {
            known.keySet().removeIf(subject -> lastAt.get(subject).isBefore(instant));
        }
    }
}
