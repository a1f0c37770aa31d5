package io.pincast.pinterest.client.analytics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A figure of an account (parameter {@code metric_types} of {@code user_account/analytics}). Pinterest may add others: compare with the constants and let any other be. */
public record AccountMetric(@JsonValue String value) {
    public static final AccountMetric ENGAGEMENT = new AccountMetric("ENGAGEMENT");
    public static final AccountMetric ENGAGEMENT_RATE = new AccountMetric("ENGAGEMENT_RATE");
    public static final AccountMetric IMPRESSION = new AccountMetric("IMPRESSION");
    public static final AccountMetric OUTBOUND_CLICK = new AccountMetric("OUTBOUND_CLICK");
    public static final AccountMetric OUTBOUND_CLICK_RATE = new AccountMetric("OUTBOUND_CLICK_RATE");
    public static final AccountMetric PIN_CLICK = new AccountMetric("PIN_CLICK");
    public static final AccountMetric PIN_CLICK_RATE = new AccountMetric("PIN_CLICK_RATE");
    public static final AccountMetric SAVE = new AccountMetric("SAVE");
    public static final AccountMetric SAVE_RATE = new AccountMetric("SAVE_RATE");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountMetric {}

    @Override
    public String toString() {
        return value;
    }
}
