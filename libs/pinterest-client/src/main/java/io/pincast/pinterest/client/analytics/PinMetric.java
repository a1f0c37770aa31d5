package io.pincast.pinterest.client.analytics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A figure of a Pin (parameter {@code metric_types} of {@code pins/analytics}; those from {@code VIDEO_MRC_VIEW} on exist for videos only). Pinterest may add others: compare with the constants and let any other be. */
public record PinMetric(@JsonValue String value) {
    public static final PinMetric IMPRESSION = new PinMetric("IMPRESSION");
    public static final PinMetric OUTBOUND_CLICK = new PinMetric("OUTBOUND_CLICK");
    public static final PinMetric PIN_CLICK = new PinMetric("PIN_CLICK");
    public static final PinMetric SAVE = new PinMetric("SAVE");
    public static final PinMetric SAVE_RATE = new PinMetric("SAVE_RATE");
    public static final PinMetric TOTAL_COMMENTS = new PinMetric("TOTAL_COMMENTS");
    public static final PinMetric TOTAL_REACTIONS = new PinMetric("TOTAL_REACTIONS");
    public static final PinMetric USER_FOLLOW = new PinMetric("USER_FOLLOW");
    public static final PinMetric PROFILE_VISIT = new PinMetric("PROFILE_VISIT");
    public static final PinMetric VIDEO_MRC_VIEW = new PinMetric("VIDEO_MRC_VIEW");
    public static final PinMetric VIDEO_10S_VIEW = new PinMetric("VIDEO_10S_VIEW");
    public static final PinMetric QUARTILE_95_PERCENT_VIEW = new PinMetric("QUARTILE_95_PERCENT_VIEW");
    public static final PinMetric VIDEO_V50_WATCH_TIME = new PinMetric("VIDEO_V50_WATCH_TIME");
    public static final PinMetric VIDEO_START = new PinMetric("VIDEO_START");
    public static final PinMetric VIDEO_AVG_WATCH_TIME = new PinMetric("VIDEO_AVG_WATCH_TIME");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PinMetric {}

    @Override
    public String toString() {
        return value;
    }
}
