package io.pincast.simulator.exchange;

import java.util.Locale;

/** The description's {@code x-ratelimit-category}: operations of one category share a budget. */
public enum Category {
    ORG_READ,
    ORG_WRITE,
    ORG_ANALYTICS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
