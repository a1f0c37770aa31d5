package io.pincast.analytics.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2026-06-15T23:30:00Z");
    private static final PollProperties PROPERTIES = new PollProperties(
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofHours(6),
            Duration.ofSeconds(1),
            Duration.ofMinutes(3),
            4,
            50);
    private final PollSchedule schedule = new PollSchedule(PROPERTIES);

    @ParameterizedTest
    @CsvSource({"PT1M, PT10M", "PT2H, PT1H", "P2D, PT6H", "P30D, P1D", "P91D, P7D"})
    void looksAtAPinTheMoreRarelyTheOlderItIs(Duration age, Duration pause) {
        var next = schedule.next(pin(NOW.minus(age)), NOW);
        assertThat(Duration.between(NOW, next)).isBetween(pause, pause.plus(pause.dividedBy(10)));
    }

    @Test
    void asksNoFurtherBackThanPinterestTells() {
        assertThat(schedule.from(pin(NOW.minus(Duration.ofDays(400))), NOW)).isEqualTo(LocalDate.parse("2026-03-18"));
        assertThat(schedule.from(pin(NOW.minus(Duration.ofDays(3))), NOW)).isEqualTo(LocalDate.parse("2026-06-12"));
        // By a clock that is a little ahead of ours.
        assertThat(schedule.from(pin(NOW.plus(Duration.ofHours(1))), NOW)).isEqualTo(LocalDate.parse("2026-06-15"));
    }

    @Test
    void waitsLongerAfterEachFailureAndAtLeastAsLongAsPinterestSays() {
        assertThat(schedule.afterFailure(0, Duration.ZERO, NOW)).isEqualTo(NOW.plusSeconds(30));
        assertThat(schedule.afterFailure(3, Duration.ZERO, NOW)).isEqualTo(NOW.plusSeconds(240));
        assertThat(schedule.afterFailure(30, Duration.ZERO, NOW)).isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(schedule.afterFailure(0, Duration.ofMinutes(9), NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(9)));
    }

    @Test
    void refusesALeaseThatALookCouldOutlive() {
        assertThatThrownBy(() -> new PollProperties(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofDays(1),
                        Duration.ofDays(7),
                        Duration.ofHours(6),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        4,
                        50))
                .hasMessageContaining("analytics.poll.lease");
    }

    private static Subject pin(Instant since) {
        return new Subject(Subject.Kind.PIN, "1", new WorkspaceId("w"), "account", "post", "PRODUCTION", since);
    }
}
