package io.pincast.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person entered becomes an instant, also on the days on which clocks change. */
class ScheduleResolutionTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // An ordinary day.
        "2026-03-28T02:30:00, Europe/Berlin,    2026-03-28T01:30:00Z,",
        // Gap of an hour: its first and last instant, and the neighbours.
        "2026-03-29T01:59:59, Europe/Berlin,    2026-03-29T00:59:59Z,",
        "2026-03-29T02:00:00, Europe/Berlin,    2026-03-29T01:00:00Z, GAP",
        "2026-03-29T02:30:00, Europe/Berlin,    2026-03-29T01:30:00Z, GAP",
        "2026-03-29T02:59:59, Europe/Berlin,    2026-03-29T01:59:59Z, GAP",
        "2026-03-29T03:00:00, Europe/Berlin,    2026-03-29T01:00:00Z,",
        // Overlap of an hour: the first of the two.
        "2026-10-25T01:59:59, Europe/Berlin,    2026-10-24T23:59:59Z,",
        "2026-10-25T02:00:00, Europe/Berlin,    2026-10-25T00:00:00Z, OVERLAP",
        "2026-10-25T02:30:00, Europe/Berlin,    2026-10-25T00:30:00Z, OVERLAP",
        "2026-10-25T03:00:00, Europe/Berlin,    2026-10-25T02:00:00Z,",
        // The other side of the ocean, and the other half of the year.
        "2026-03-08T02:30:00, America/New_York, 2026-03-08T07:30:00Z, GAP",
        "2026-11-01T01:30:00, America/New_York, 2026-11-01T05:30:00Z, OVERLAP",
        "2026-10-04T02:30:00, Australia/Sydney, 2026-10-03T16:30:00Z, GAP",
        // A gap of half an hour is moved by half an hour.
        "2026-10-04T02:15:00, Australia/Lord_Howe, 2026-10-03T15:45:00Z, GAP",
        "2026-04-05T01:45:00, Australia/Lord_Howe, 2026-04-04T14:45:00Z, OVERLAP",
        // At midnight, and where clocks never change.
        "2026-04-24T00:30:00, Africa/Cairo,     2026-04-23T22:30:00Z, GAP",
        "2026-03-29T02:30:00, Asia/Kolkata,     2026-03-28T21:00:00Z,",
        "2026-03-29T02:30:00, UTC,              2026-03-29T02:30:00Z,"
    })
    void resolvesALocalTime(String local, String zone, Instant dueAt, String adjustment) {
        var schedule = ScheduleResolution.resolve(new ScheduleWish.Local(LocalDateTime.parse(local), zone), NOW);
        assertThat(schedule.dueAt()).isEqualTo(dueAt);
        assertThat(schedule.dstAdjustment())
                .isEqualTo(adjustment == null ? null : Schedule.DstAdjustment.valueOf(adjustment));
        assertThat(schedule.entered()).isNotNull();
        assertThat(schedule.entered().localDateTime()).isEqualTo(LocalDateTime.parse(local));
        assertThat(schedule.entered().timeZone().getId()).isEqualTo(zone);
    }

    @Test
    void takesAnInstantToTheMillisecondAsItIsKept() {
        var schedule =
                ScheduleResolution.resolve(new ScheduleWish.At(Instant.parse("2026-01-16T12:00:00.123456Z")), NOW);
        assertThat(schedule.dueAt()).isEqualTo(Instant.parse("2026-01-16T12:00:00.123Z"));
        assertThat(schedule.entered()).isNull();
    }

    @Test
    void nowIsNow() {
        assertThat(ScheduleResolution.resolve(new ScheduleWish.Now(), NOW).dueAt())
                .isEqualTo(NOW);
    }

    @Test
    void aMinutePastIsStillNow() {
        var minutePast = NOW.minusSeconds(60);
        assertThat(ScheduleResolution.resolve(new ScheduleWish.At(minutePast), NOW)
                        .dueAt())
                .isEqualTo(minutePast);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15T11:58:59.999Z", "2026-01-15T11:50:00Z", "1970-01-01T00:00:00Z"})
    void refusesWhatIsPast(Instant past) {
        assertRefused(new ScheduleWish.At(past), "/dueAt", "past");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15T12:50:00", "2025-12-31T10:00:00", "-999999999-01-01T00:00:00"})
    void refusesALocalTimeThatIsPast(LocalDateTime past) {
        assertRefused(new ScheduleWish.Local(past, "Europe/Berlin"), "/localDateTime", "past");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-15T12:00:01Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void refusesWhatIsTooFarAhead(Instant far) {
        assertRefused(new ScheduleWish.At(far), "/dueAt", "5 years");
    }

    @Test
    void refusesALocalTimeThatIsTooFarAhead() {
        assertRefused(new ScheduleWish.Local(LocalDateTime.MAX, "Pacific/Kiritimati"), "/localDateTime", "5 years");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Atlantis, IANA",
        "europe/berlin, Do you mean Europe/Berlin?",
        "America/New York, Do you mean America/New_York?",
        "+02:00, IANA",
        "'', IANA"
    })
    void refusesAnUnknownZoneAndSaysWhatToWrite(String zone, String hint) {
        var wish = new ScheduleWish.Local(LocalDateTime.parse("2026-03-28T02:30:00"), zone);
        assertRefused(wish, "/timeZone", "time zone");
        assertRefused(wish, "/timeZone", hint);
    }

    private static void assertRefused(ScheduleWish wish, String pointer, String words) {
        assertThatThrownBy(() -> ScheduleResolution.resolve(wish, NOW))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
                    assertThat(problem.errors().getFirst().pointer()).isEqualTo(pointer);
                    assertThat(problem.detail()).contains(words);
                });
    }
}
