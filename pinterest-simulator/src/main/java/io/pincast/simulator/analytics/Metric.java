package io.pincast.simulator.analytics;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The description's metric types. */
public enum Metric {
    IMPRESSION,
    OUTBOUND_CLICK,
    PIN_CLICK,
    SAVE,
    USER_FOLLOW,
    PROFILE_VISIT,
    ENGAGEMENT,
    VIDEO_MRC_VIEW,
    VIDEO_10S_VIEW,
    QUARTILE_95_PERCENT_VIEW,
    VIDEO_START,
    /** Milliseconds, of all viewers together. */
    VIDEO_V50_WATCH_TIME,
    TOTAL_COMMENTS,
    TOTAL_REACTIONS,

    SAVE_RATE(SAVE, IMPRESSION),
    ENGAGEMENT_RATE(ENGAGEMENT, IMPRESSION),
    OUTBOUND_CLICK_RATE(OUTBOUND_CLICK, IMPRESSION),
    PIN_CLICK_RATE(PIN_CLICK, IMPRESSION),
    /** Milliseconds. */
    VIDEO_AVG_WATCH_TIME(VIDEO_V50_WATCH_TIME, VIDEO_START);

    /** What a Pin can be asked for. */
    public static final Set<Metric> OF_PINS = Set.of(
            IMPRESSION,
            OUTBOUND_CLICK,
            PIN_CLICK,
            SAVE,
            SAVE_RATE,
            TOTAL_COMMENTS,
            TOTAL_REACTIONS,
            USER_FOLLOW,
            PROFILE_VISIT,
            VIDEO_MRC_VIEW,
            VIDEO_10S_VIEW,
            QUARTILE_95_PERCENT_VIEW,
            VIDEO_V50_WATCH_TIME,
            VIDEO_START,
            VIDEO_AVG_WATCH_TIME);

    /** What an account can be asked for. */
    public static final Set<Metric> OF_ACCOUNTS = EnumSet.of(
            ENGAGEMENT,
            ENGAGEMENT_RATE,
            IMPRESSION,
            OUTBOUND_CLICK,
            OUTBOUND_CLICK_RATE,
            PIN_CLICK,
            PIN_CLICK_RATE,
            SAVE,
            SAVE_RATE);

    private final @Nullable Metric part;
    private final @Nullable Metric whole;

    Metric() {
        this(null, null);
    }

    Metric(@Nullable Metric part, @Nullable Metric whole) {
        this.part = part;
        this.whole = whole;
    }

    /** Whether it is counted over a Pin's whole life, never per day. */
    public boolean isLifetime() {
        return this == TOTAL_COMMENTS || this == TOTAL_REACTIONS;
    }

    /** Whether only videos have it. */
    public boolean isVideo() {
        return name().startsWith("VIDEO_") || this == QUARTILE_95_PERCENT_VIEW;
    }

    /** Its value, or the rate that it is. */
    public double of(Counts counts) {
        if (part == null || whole == null) {
            return counts.get(this);
        }
        var total = counts.get(whole);
        return total == 0 ? 0 : (double) counts.get(part) / total;
    }
}
