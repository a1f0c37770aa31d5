package io.pincast.meeting;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.failure;
import static io.pincast.meeting.Meeting.pinOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.analytics.Period;
import io.pincast.pinterest.client.analytics.PinAnalyticsQuery;
import io.pincast.pinterest.client.analytics.PinMetric;
import io.pincast.pinterest.client.boards.Board;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.pins.Pin;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.settings.LimitSettings;
import io.pincast.simulator.world.NewBoard;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pitfalls of lists and figures. */
final class ReadingPitfalls {
    static final List<Pitfall> ALL = List.of(
            new Pitfall(16, "the window of 90 days is exceeded", ReadingPitfalls::ninetyDays),
            new Pitfall(17, "lifetime figures in place of those of a period", ReadingPitfalls::lifetime),
            new Pitfall(18, "a call for each Pin's figures uses up the budget", ReadingPitfalls::budgetOfFigures),
            new Pitfall(19, "only the first page is read", ReadingPitfalls::pages),
            new Pitfall(19, "a page breaks in the middle", ReadingPitfalls::brokenPage),
            new Pitfall(20, "rate headers have several values", ReadingPitfalls::rateHeaders));

    private static final int MORE_THAN_A_PAGE = 251;

    private ReadingPitfalls() {}

    private static LocalDate today(Meeting meeting) {
        return LocalDate.ofInstant(meeting.control().clock().now(), ZoneOffset.UTC);
    }

    private static PinAnalyticsQuery since(Meeting meeting, int days, PinMetric... metrics) {
        var today = today(meeting);
        return PinAnalyticsQuery.of(new Period(today.minusDays(days), today), List.of(metrics));
    }

    private static void ninetyDays(Meeting meeting) {
        var pin = createPin(meeting.demo(), pinOn(meeting.boardId()));
        var figures = meeting.demo().analytics();
        assertThat(figures.pin(pin.id(), since(meeting, 89, PinMetric.IMPRESSION))
                        .all()
                        .dailyMetrics())
                .hasSize(90);
        var start = today(meeting).minusDays(91);
        var tooEarly = PinAnalyticsQuery.of(new Period(start, start.plusDays(9)), List.of(PinMetric.IMPRESSION));
        var refused = failure(() -> figures.pin(pin.id(), tooEarly));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
        assertThat(refused.pinterestMessage()).contains("last 90 days");
    }

    private static void lifetime(Meeting meeting) {
        var pin = createPin(meeting.demo(), pinOn(meeting.boardId()));
        meeting.control().advanceClock(Duration.ofDays(10));
        var figures = meeting.demo().analytics();
        var period =
                figures.pin(pin.id(), since(meeting, 5, PinMetric.IMPRESSION)).all();
        assertThat(period.summaryMetrics()).containsKey("IMPRESSION");
        assertThat(period.lifetimeMetrics()).doesNotContainKey("IMPRESSION");
        var lifetime = figures.pin(pin.id(), since(meeting, 5, PinMetric.TOTAL_COMMENTS))
                .all();
        assertThat(lifetime.lifetimeMetrics()).containsKey("TOTAL_COMMENTS");
        var mixed = since(meeting, 5, PinMetric.IMPRESSION, PinMetric.TOTAL_COMMENTS);
        assertThat(failure(() -> figures.pin(pin.id(), mixed)).status()).isEqualTo(400);
    }

    private static void budgetOfFigures(Meeting meeting) {
        var pins = IntStream.range(0, 3)
                .mapToObj(_ -> createPin(meeting.demo(), pinOn(meeting.boardId())))
                .toList();
        meeting.control().freezeClock(true);
        meeting.control()
                .settings(settings ->
                        settings.withLimits(LimitSettings.DEFAULT.withStandardPerMinute(Map.of("org_analytics", 2))));
        var query = since(meeting, 1, PinMetric.IMPRESSION);
        PinterestApi api = meeting.demo();
        pins.stream().limit(2).forEach(pin -> api.analytics().pin(pin.id(), query));
        var refused = failure(() -> api.analytics().pin(pins.getLast().id(), query));
        assertThat(refused.is(429, 8)).isTrue();
        assertThat(refused.rateLimits().remaining()).isZero();
        // All of them at once, out of the larger budget of reads.
        assertThat(api.pins().onBoardWithMetrics(meeting.boardId()).stream().map(Pin::pinMetrics))
                .hasSize(3)
                .doesNotContainNull();
    }

    private static void pages(Meeting meeting) {
        IntStream.range(0, MORE_THAN_A_PAGE)
                .forEach(number -> meeting.control()
                        .making()
                        .addBoard(new NewBoard(Seed.DEMO_USER, "Board " + number, null, null, null)));
        var before = reads(meeting);
        assertThat(meeting.demo().boards().list().stream().map(Board::name)).contains("Board 0", "Board 250");
        assertThat(reads(meeting) - before).isEqualTo(2);
    }

    private static long reads(Meeting meeting) {
        return meeting.control().requestCount(RequestQuery.ofOperation("boards/list"));
    }

    private static void brokenPage(Meeting meeting) {
        meeting.control()
                .addFault(Fault.of(FaultKind.STATUS)
                        .onOperation("boards/list_pins")
                        .answering(502, 502, "Bad gateway")
                        .after(1)
                        .times(1));
        IntStream.range(0, MORE_THAN_A_PAGE).forEach(_ -> createPin(meeting.demo(), pinOn(meeting.boardId())));
        var broken =
                failure(() -> meeting.demo().pins().onBoard(meeting.boardId()).all());
        assertThat(broken.status()).isEqualTo(502);
        assertThat(broken.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(meeting.demo().pins().onBoard(meeting.boardId()).all()).hasSize(MORE_THAN_A_PAGE);
    }

    private static void rateHeaders(Meeting meeting) {
        meeting.control().settings(settings -> settings.withLimitsEnabled(true));
        var limits = meeting.demo()
                .pins()
                .create(pinOn(meeting.boardId()), SendGate.OPEN)
                .rateLimits();
        assertThat(limits.limit()).isEqualTo(100);
        assertThat(limits.windows())
                .extracting(window -> window.limit() + " in " + window.length().toSeconds())
                .containsExactly("100 in 1", "100 in 60");
        assertThat(limits.remaining()).isEqualTo(99);
        assertThat(limits.reset()).isPositive();
    }
}
