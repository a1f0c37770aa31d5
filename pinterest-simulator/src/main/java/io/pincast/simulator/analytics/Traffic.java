package io.pincast.simulator.analytics;

import java.time.LocalDate;

/** What follows from impressions: the same shares on the same day for the same subject. */
record Traffic(long seed, long subject) {
    private static final int CHANCE = 100;

    Counts from(long impressions, LocalDate date, boolean video) {
        var clicks = share(impressions, date, 1, 0.02, 0.08);
        var saves = share(impressions, date, 2, 0.01, 0.04);
        var outbound = share(clicks, date, 3, 0.2, 0.6);
        var counts = Counts.none()
                .with(Metric.IMPRESSION, impressions)
                .with(Metric.PIN_CLICK, clicks)
                .with(Metric.SAVE, saves)
                .with(Metric.OUTBOUND_CLICK, outbound)
                .with(Metric.USER_FOLLOW, share(impressions, date, 4, 0, 0.002))
                .with(Metric.PROFILE_VISIT, share(impressions, date, 5, 0, 0.006))
                .with(Metric.ENGAGEMENT, clicks + saves)
                .with(Metric.TOTAL_REACTIONS, share(saves, date, 6, 0.1, 0.5))
                .with(Metric.TOTAL_COMMENTS, share(saves, date, 7, 0, 0.15));
        return video ? withVideo(counts, date) : counts;
    }

    private Counts withVideo(Counts counts, LocalDate date) {
        var starts = share(counts.get(Metric.IMPRESSION), date, 8, 0.6, 0.9);
        return counts.with(Metric.VIDEO_START, starts)
                .with(Metric.VIDEO_MRC_VIEW, share(starts, date, 9, 0.4, 0.7))
                .with(Metric.VIDEO_10S_VIEW, share(starts, date, 10, 0.1, 0.3))
                .with(Metric.QUARTILE_95_PERCENT_VIEW, share(starts, date, 11, 0.03, 0.1))
                .with(Metric.VIDEO_V50_WATCH_TIME, starts * Math.round(2_000 + 6_000 * noise(date, 12)));
    }

    private long share(long of, LocalDate date, int what, double least, double most) {
        var expected = of * (least + (most - least) * noise(date, what));
        // Up or down by chance, so that few views a day bring something too, now and then.
        return (long) Math.floor(expected + noise(date, what + CHANCE));
    }

    double noise(LocalDate date, int what) {
        return Noise.of(seed, subject, date.toEpochDay(), what);
    }
}
