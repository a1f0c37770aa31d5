package io.pincast.defaults.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Which clocks are trusted. */
class ClockGuardTest {
    private static final Instant T = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration ALLOWED = Duration.ofSeconds(5);
    private final MutableClock clock = MutableClock.at(T);
    private final AtomicLong nanos = new AtomicLong(7);
    private final ClockGuard guard = new ClockGuard(clock, nanos::get, ALLOWED);

    @Test
    void beginsNothingBeforeTheBrokerWasAsked() {
        assertThat(guard.mayAct()).isFalse();
        assertThat(guard.verdict().words()).contains("not compared");
    }

    @Test
    void trustsAClockWithinTheAllowedDifference() {
        guard.take(brokerIs(T.plusMillis(4_990), Duration.ofMillis(10)));
        assertThat(guard.mayAct()).isTrue();
        guard.take(brokerIs(T.minusMillis(4_990), Duration.ofMillis(10)));
        assertThat(guard.mayAct()).isTrue();
    }

    @Test
    void distrustsOneThatIsCertainlyTooFarAndSaysHowFar() {
        guard.take(brokerIs(T.minusMillis(7_200), Duration.ofMillis(10)));
        assertThat(guard.mayAct()).isFalse();
        assertThat(guard.verdict().words()).contains("7.205 s ahead of the broker's", "more than 5.000 s");
        guard.take(brokerIs(T.plusMillis(7_200), Duration.ofMillis(10)));
        assertThat(guard.verdict().words()).contains("7.195 s behind the broker's");
    }

    @Test
    void trustsAgainOnceItIsSetRight() {
        guard.take(brokerIs(T.minusSeconds(60), Duration.ZERO));
        assertThat(guard.mayAct()).isFalse();
        clock.set(T.minusSeconds(60));
        // Set right between two questions: seen by the jump.
        assertThat(guard.mayAct()).isTrue();
        guard.take(new ClockReading(clock.instant(), clock.instant(), T.minusSeconds(60), nanos.get()));
        assertThat(guard.mayAct()).isTrue();
    }

    @Test
    void noticesAJumpBeforeTheBrokerIsAskedAgain() {
        guard.take(brokerIs(T, Duration.ZERO));
        passes(Duration.ofMinutes(10));
        assertThat(guard.mayAct()).isTrue();
        clock.advance(Duration.ofSeconds(6));
        assertThat(guard.mayAct()).isFalse();
        assertThat(guard.verdict().words()).contains("6.000 s ahead");
    }

    @Test
    void learnsNothingFromAnAnswerThatWasLongOnItsWay() {
        guard.take(brokerIs(T, Duration.ZERO));
        assertThat(guard.take(brokerIs(T.minusSeconds(3_600), Duration.ofSeconds(6))))
                .isFalse();
        assertThat(guard.mayAct()).isTrue();
    }

    @Test
    void givesTheBenefitOfWhatTheAnswersWayLeavesOpen() {
        // Between 3 and 7 seconds ahead: not certainly too far.
        guard.take(new ClockReading(T, T.plusSeconds(4), T.minusSeconds(3), nanos.get()));
        clock.advance(Duration.ofSeconds(4));
        assertThat(guard.mayAct()).isTrue();
    }

    @Test
    void oneThatTrustsTheClockAsksNobody() {
        assertThat(ClockGuard.trusting(clock).mayAct()).isTrue();
    }

    private ClockReading brokerIs(Instant broker, Duration took) {
        return new ClockReading(T, T.plus(took), broker, nanos.get() + took.toNanos());
    }

    private void passes(Duration time) {
        clock.advance(time);
        nanos.addAndGet(time.toNanos());
    }
}
