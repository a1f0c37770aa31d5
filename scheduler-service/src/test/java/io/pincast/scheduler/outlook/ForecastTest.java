package io.pincast.scheduler.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.scheduler.outlook.Forecast.Expected;
import io.pincast.scheduler.outlook.Forecast.Tempo;
import io.pincast.scheduler.progress.AccountQueues.Queued;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.PublicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When each of a queue will be published. */
class ForecastTest {
    private static final Instant T = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final OutlookProperties DEFAULTS = new OutlookProperties(100, MINUTE, Duration.ofSeconds(30));
    private static final Tempo TEN_A_MINUTE = Tempo.of(List.of(pace(10, T, null)), DEFAULTS, T);

    @Test
    void givesEachOfABurstItsOwnTime() {
        var expected = Forecast.of(burst(500, T.plusSeconds(3_600)), Tempo.of(List.of(), DEFAULTS, T), T);
        assertThat(expected)
                .extracting(Expected::expectedAt)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(expected.getFirst().delay()).isZero();
        assertThat(expected.getLast().expectedAt())
                .isEqualTo(T.plusSeconds(3_600).plus(Duration.ofMillis(600).multipliedBy(499)));
        assertThat(expected.getLast().ahead()).isEqualTo(499);
    }

    @Test
    void whatIsSpreadKeepsItsTime() {
        var spread = IntStream.range(0, 20)
                .mapToObj(i -> queued("p" + i, T.plusSeconds(60L * i), null))
                .toList();
        assertThat(Forecast.of(spread, TEN_A_MINUTE, T))
                .allSatisfy(one -> assertThat(one.delay()).isZero());
    }

    @Test
    void nobodyIsPublishedBeforeTheAccountIsFree() {
        var cooling = Tempo.of(List.of(pace(10, T.plusSeconds(600), null)), DEFAULTS, T);
        var expected = Forecast.of(burst(2, T.minusSeconds(30)), cooling, T);
        assertThat(expected).extracting(Expected::expectedAt).containsExactly(T.plusSeconds(600), T.plusSeconds(606));
    }

    @Test
    void whoeverHasAPlaceReservedKeepsIt() {
        var queue =
                List.of(queued("reserved", T.plusSeconds(5), T.plusSeconds(5)), queued("new", T.plusSeconds(5), null));
        assertThat(Forecast.of(queue, TEN_A_MINUTE, T))
                .extracting(Expected::expectedAt)
                .containsExactly(T.plusSeconds(5), T.plusSeconds(5));
    }

    @Test
    void whatIsOverdueGoesNowNotInThePast() {
        assertThat(Forecast.of(burst(2, T.minusSeconds(3_600)), TEN_A_MINUTE, T))
                .extracting(Expected::expectedAt)
                .containsExactly(T, T.plusSeconds(6));
    }

    @Test
    void theSlowestOfAllCategoriesCounts() {
        var why = new Problem("SPAM_BLOCK", "It cools down.", null, null, null, null);
        var tempo = Tempo.of(
                List.of(
                        pace(100, T.plusSeconds(10), null),
                        pace(10, T.minusSeconds(5), null),
                        pace(50, T.plusSeconds(99), why)),
                DEFAULTS,
                T);
        assertThat(tempo.gap()).isEqualTo(Duration.ofSeconds(6));
        assertThat(tempo.freeAt()).isEqualTo(T.plusSeconds(99));
        assertThat(tempo.why()).isEqualTo(why);
    }

    @Test
    void knowsWherePartOfAQueueBeginsIdle() {
        assertThat(Forecast.beginsIdle(Forecast.of(burst(3, T.minusSeconds(1)), TEN_A_MINUTE, T)))
                .isFalse();
        assertThat(Forecast.beginsIdle(Forecast.of(burst(3, T.plusSeconds(1)), TEN_A_MINUTE, T)))
                .isTrue();
    }

    private static List<Queued> burst(int count, Instant dueAt) {
        return IntStream.range(0, count)
                .mapToObj(i -> queued("p" + i, dueAt, null))
                .toList();
    }

    private static Queued queued(String id, Instant dueAt, @Nullable Instant slotAt) {
        return new Queued(new PublicationId(id), dueAt, slotAt);
    }

    private static Pace pace(int limit, Instant freeAt, @Nullable Problem why) {
        return new Pace("a", "org_write", limit, MINUTE, freeAt, why, T);
    }
}
