package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.http.ApiCalls;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** Figures of Pins and accounts; in production only, Pinterest's Sandbox has none. */
public final class Analytics {
    private static final TypeReference<Map<String, MetricReport>> BY_PIN = new TypeReference<>() {};

    private final ApiCalls calls;

    public Analytics(ApiCalls calls) {
        this.calls = calls;
    }

    /** {@code GET /pins/{pin_id}/analytics}. */
    public MetricReport pin(String pinId, PinAnalyticsQuery query) {
        var parameters = query.query().add("split_field", query.splitByAppType() ? "APP_TYPE" : null);
        return calls.get(
                "pins/analytics", "/pins/" + Query.segment(pinId) + "/analytics", parameters, MetricReport.class);
    }

    /**
     * {@code GET /pins/analytics}, a beta that Pinterest grants to few.
     *
     * @param pinIds 1 to 100
     * @return by Pin id
     */
    public Map<String, MetricReport> pins(Collection<String> pinIds, PinAnalyticsQuery query) {
        var parameters = query.query().addEach("pin_ids", pinIds);
        return calls.get("multi_pins/analytics", "/pins/analytics", parameters, BY_PIN);
    }

    /** {@code GET /user_account/analytics}. */
    public MetricReport account(AccountAnalyticsQuery query) {
        return calls.get("user_account/analytics", "/user_account/analytics", query.query(), MetricReport.class);
    }

    /** {@code GET /user_account/analytics/top_pins}: sorted by {@link AccountMetric}s, rates excepted. */
    public TopPins topPins(TopPinsQuery<AccountMetric> query) {
        var path = "/user_account/analytics/top_pins";
        return calls.get("user_account/analytics/top_pins", path, query.query(), TopPins.class);
    }

    /** {@code GET /user_account/analytics/top_video_pins}: sorted by the {@link PinMetric}s that videos have. */
    public TopPins topVideoPins(TopPinsQuery<PinMetric> query) {
        var path = "/user_account/analytics/top_video_pins";
        return calls.get("user_account/analytics/top_video_pins", path, query.query(), TopPins.class);
    }
}
