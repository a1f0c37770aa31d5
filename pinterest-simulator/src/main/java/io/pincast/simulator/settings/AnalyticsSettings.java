package io.pincast.simulator.settings;

/**
 * Where the numbers come from.
 *
 * @param seed another seed, other numbers
 * @param unreadyDays the last so many days, today among them, are not READY: today PROCESSING, the others ESTIMATE
 * @param emptyWhileProcessing whether a day in PROCESSING has no numbers at all, as clients must expect
 */
public record AnalyticsSettings(long seed, int unreadyDays, boolean emptyWhileProcessing) {
    public static final AnalyticsSettings DEFAULT = new AnalyticsSettings(20260301L, 2, false);

    public AnalyticsSettings withEmptyWhileProcessing(boolean value) {
        return new AnalyticsSettings(seed, unreadyDays, value);
    }
}
