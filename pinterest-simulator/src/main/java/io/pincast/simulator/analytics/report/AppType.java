package io.pincast.simulator.analytics.report;

import io.pincast.simulator.analytics.Counts;

/** On what kind of device; the shares are the same for everybody. */
public enum AppType {
    ALL,
    MOBILE,
    TABLET,
    WEB;

    Counts of(Counts all) {
        return all.map(this::share);
    }

    private long share(long all) {
        return switch (this) {
            case ALL -> all;
            case MOBILE -> all * 72 / 100;
            case TABLET -> all * 6 / 100;
            case WEB -> all - MOBILE.share(all) - TABLET.share(all);
        };
    }
}
