package io.pincast.pinterest.client.analytics;

import io.pincast.pinterest.client.body.Query;
import org.jspecify.annotations.Nullable;

/** Which of an account's activity to count; null anywhere means no limit there. */
public record AnalyticsFilter(
        @Nullable FromClaimedContent fromClaimedContent,
        @Nullable PinFormat pinFormat,
        @Nullable AppType appTypes,
        @Nullable ContentType contentType,
        @Nullable Source source) {
    public static final AnalyticsFilter NONE = new AnalyticsFilter(null, null, null, null, null);

    Query addTo(Query query) {
        return query.add("from_claimed_content", fromClaimedContent)
                .add("pin_format", pinFormat)
                .add("app_types", appTypes)
                .add("content_type", contentType)
                .add("source", source);
    }

    /** Whether Pins match the account's claimed domain. */
    public enum FromClaimedContent {
        OTHER,
        CLAIMED,
        BOTH
    }

    /** Form of the Pins. */
    public enum PinFormat {
        ALL,
        ORGANIC_IMAGE,
        ORGANIC_PRODUCT,
        ORGANIC_VIDEO,
        ADS_STANDARD,
        ADS_PRODUCT,
        ADS_VIDEO,
        ADS_IDEA
    }

    /** Whether it was paid for. */
    public enum ContentType {
        ALL,
        PAID,
        ORGANIC
    }

    /** Whose Pins. */
    public enum Source {
        ALL,
        YOUR_PINS,
        OTHER_PINS
    }
}
