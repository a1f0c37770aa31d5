package io.pincast.meeting.contract;

import io.pincast.meeting.Meeting;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.analytics.AccountAnalyticsQuery;
import io.pincast.pinterest.client.analytics.AccountMetric;
import io.pincast.pinterest.client.analytics.AnalyticsFilter;
import io.pincast.pinterest.client.analytics.AppType;
import io.pincast.pinterest.client.analytics.Period;
import io.pincast.pinterest.client.analytics.PinAnalyticsQuery;
import io.pincast.pinterest.client.analytics.PinMetric;
import io.pincast.pinterest.client.analytics.TopPinsQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The last stretch of the {@link Road}: how the Pins did. */
final class Figures {
    private static final AnalyticsFilter FILTER = new AnalyticsFilter(
            AnalyticsFilter.FromClaimedContent.BOTH,
            AnalyticsFilter.PinFormat.ALL,
            AppType.ALL,
            AnalyticsFilter.ContentType.ALL,
            AnalyticsFilter.Source.YOUR_PINS);

    private static final List<PinMetric> COUNTED = List.of(
            PinMetric.IMPRESSION, PinMetric.OUTBOUND_CLICK, PinMetric.PIN_CLICK, PinMetric.SAVE, PinMetric.SAVE_RATE);

    private static final List<PinMetric> VIDEO = List.of(
            PinMetric.VIDEO_MRC_VIEW,
            PinMetric.VIDEO_10S_VIEW,
            PinMetric.QUARTILE_95_PERCENT_VIEW,
            PinMetric.VIDEO_V50_WATCH_TIME,
            PinMetric.VIDEO_START,
            PinMetric.VIDEO_AVG_WATCH_TIME);

    private final Meeting meeting;
    private final PinterestApi api;

    Figures(Meeting meeting, PinterestApi api) {
        this.meeting = meeting;
        this.api = api;
    }

    void ask(String pinId, String videoId) {
        meeting.control().advanceClock(Duration.ofDays(5));
        var today = LocalDate.ofInstant(meeting.control().clock().now(), ZoneOffset.UTC);
        var period = new Period(today.minusDays(7), today);
        ofPins(period, pinId, videoId);
        ofTheAccount(period);
    }

    private void ofPins(Period period, String pinId, String videoId) {
        var figures = api.analytics();
        figures.pin(pinId, PinAnalyticsQuery.of(period, COUNTED));
        figures.pin(pinId, PinAnalyticsQuery.of(period, List.of(PinMetric.TOTAL_COMMENTS, PinMetric.TOTAL_REACTIONS)));
        figures.pin(pinId, PinAnalyticsQuery.of(period, List.of(PinMetric.USER_FOLLOW, PinMetric.PROFILE_VISIT)));
        figures.pin(videoId, PinAnalyticsQuery.of(period, VIDEO));
        figures.pin(pinId, new PinAnalyticsQuery(period, COUNTED, AppType.ALL, true));
        figures.pins(List.of(pinId, videoId), new PinAnalyticsQuery(period, COUNTED, AppType.MOBILE, false));
        figures.pins(List.of(pinId), PinAnalyticsQuery.of(period, List.of(PinMetric.TOTAL_COMMENTS)));
    }

    private void ofTheAccount(Period period) {
        var figures = api.analytics();
        figures.account(AccountAnalyticsQuery.of(period));
        for (var split : AccountAnalyticsQuery.SplitField.values()) {
            figures.account(new AccountAnalyticsQuery(
                    period, List.of(AccountMetric.IMPRESSION, AccountMetric.SAVE), split, FILTER));
        }
        figures.topPins(TopPinsQuery.of(period, AccountMetric.IMPRESSION));
        figures.topPins(new TopPinsQuery<>(period, AccountMetric.SAVE, List.of(AccountMetric.SAVE), 50, true, FILTER));
        figures.topVideoPins(TopPinsQuery.of(period, PinMetric.VIDEO_START));
        figures.topVideoPins(new TopPinsQuery<>(
                period, PinMetric.SAVE, List.of(PinMetric.VIDEO_MRC_VIEW, PinMetric.SAVE), 3, true, FILTER));
    }
}
