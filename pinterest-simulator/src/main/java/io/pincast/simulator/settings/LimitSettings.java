package io.pincast.simulator.settings;

import java.util.Map;

/**
 * Rate limits in requests per window.
 *
 * @param perSecond of all categories together, per user and app (both tiers)
 * @param standardPerMinute per category, user and app; a category that is absent has no limit of its own
 * @param trialPerDay of all categories together, per app
 * @param trialPerDayAndCategory per category and app
 * @param changesPerObjectAndSecond writes to one Pin, board or section; 0: no limit
 */
public record LimitSettings(
        boolean enabled,
        int perSecond,
        Map<String, Integer> standardPerMinute,
        int trialPerDay,
        Map<String, Integer> trialPerDayAndCategory,
        int changesPerObjectAndSecond) {

    public static final LimitSettings DEFAULT = new LimitSettings(
            true,
            100,
            Map.of("org_read", 1000, "org_write", 100, "org_analytics", 60, "ads_read", 1000),
            1000,
            Map.of("org_read", 1000, "org_write", 300, "ads_read", 1000),
            0);

    public LimitSettings {
        standardPerMinute = Map.copyOf(standardPerMinute);
        trialPerDayAndCategory = Map.copyOf(trialPerDayAndCategory);
    }

    public LimitSettings withEnabled(boolean value) {
        return new LimitSettings(
                value, perSecond, standardPerMinute, trialPerDay, trialPerDayAndCategory, changesPerObjectAndSecond);
    }

    public LimitSettings withStandardPerMinute(Map<String, Integer> value) {
        return new LimitSettings(
                enabled, perSecond, value, trialPerDay, trialPerDayAndCategory, changesPerObjectAndSecond);
    }

    public LimitSettings withChangesPerObjectAndSecond(int value) {
        return new LimitSettings(enabled, perSecond, standardPerMinute, trialPerDay, trialPerDayAndCategory, value);
    }
}
