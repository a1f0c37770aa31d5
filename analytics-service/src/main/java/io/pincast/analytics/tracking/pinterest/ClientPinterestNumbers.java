package io.pincast.analytics.tracking.pinterest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.pincast.analytics.tracking.Access;
import io.pincast.analytics.tracking.DayNumbers;
import io.pincast.analytics.tracking.Look;
import io.pincast.analytics.tracking.PinterestNumbers;
import io.pincast.analytics.tracking.Subject;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.analytics.AccountAnalyticsQuery;
import io.pincast.pinterest.client.analytics.MetricReport;
import io.pincast.pinterest.client.analytics.MetricSeries;
import io.pincast.pinterest.client.analytics.Period;
import io.pincast.pinterest.client.analytics.PinAnalyticsQuery;
import io.pincast.pinterest.client.analytics.PinMetric;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.oauth.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Reads daily numbers through Pinterest's API, and says by status and code what a refusal means for later looks. */
@Component
class ClientPinterestNumbers implements PinterestNumbers, DisposableBean {
    // Comments and reactions are lifetime numbers: Pinterest refuses a request that asks for both kinds.
    private static final List<PinMetric> DAILY = List.of(
            PinMetric.IMPRESSION, PinMetric.OUTBOUND_CLICK, PinMetric.PIN_CLICK, PinMetric.SAVE, PinMetric.SAVE_RATE);
    private static final Duration SPAM_PAUSE = Duration.ofHours(6);
    private final PinterestClient client;

    ClientPinterestNumbers(
            PinterestAddresses addresses, ObservationRegistry observations, MeterRegistry meters, Clock clock) {
        client = PinterestClient.builder()
                .endpoints(addresses.toEndpoints())
                .observationRegistry(observations)
                .meterRegistry(meters)
                .clock(clock)
                .build();
    }

    @Override
    public Look look(Subject subject, Access.Granted access, LocalDate from, LocalDate to) {
        var environment = PinterestEnvironment.valueOf(access.environment());
        var analytics = client.as(environment, new AccessToken(access.token())).analytics();
        var period = new Period(from, to);
        try {
            return seen(
                    switch (subject.kind()) {
                        case PIN -> analytics.pin(subject.id(), PinAnalyticsQuery.of(period, DAILY));
                        case ACCOUNT -> analytics.account(AccountAnalyticsQuery.of(period));
                    });
        } catch (PinterestApiException e) {
            return refused(e);
        }
    }

    private static Look seen(MetricReport report) {
        return new Look.Seen(report.all().dailyMetrics().stream()
                .filter(day -> day.date() != null && day.dataStatus() != null)
                .filter(day -> !day.metrics().isEmpty() || isFinal(day))
                .map(day -> new DayNumbers(
                        Objects.requireNonNull(day.date()),
                        Objects.requireNonNull(day.dataStatus()).value(),
                        day.metrics()))
                .toList());
    }

    private static boolean isFinal(MetricSeries.Day day) {
        return "READY".equals(String.valueOf(day.dataStatus()));
    }

    private static Look refused(PinterestApiException e) {
        if (e.isSpamBlock()) {
            return new Look.NotNow("spam block", SPAM_PAUSE);
        }
        if (e.is(401, 2)) {
            return new Look.TokenRejected();
        }
        return switch (e.status()) {
            case 401, 403 -> new Look.Unavailable("NOT_PERMITTED");
            case 404 -> new Look.Unavailable("PIN_NOT_FOUND");
            case 400 -> new Look.Unavailable("REQUEST_REFUSED");
            default ->
                new Look.NotNow("status " + e.status(), Objects.requireNonNullElse(e.retryAfter(), Duration.ZERO));
        };
    }

    @Override
    public void destroy() {
        client.close();
    }
}
