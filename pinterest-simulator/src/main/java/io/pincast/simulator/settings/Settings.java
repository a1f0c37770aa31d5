package io.pincast.simulator.settings;

import java.time.Duration;

/** Everything that can be set while the simulator runs; as JSON at {@code /control/settings}, in the same groups. */
public record Settings(
        LimitSettings limits,
        PinSettings pins,
        MediaSettings media,
        AnalyticsSettings analytics,
        TokenSettings tokens,
        AnswerSettings answers) {

    public static final Settings DEFAULT = new Settings(
            LimitSettings.DEFAULT,
            PinSettings.DEFAULT,
            MediaSettings.DEFAULT,
            AnalyticsSettings.DEFAULT,
            TokenSettings.DEFAULT,
            AnswerSettings.DEFAULT);

    public Settings withLimits(LimitSettings value) {
        return new Settings(value, pins, media, analytics, tokens, answers);
    }

    public Settings withPins(PinSettings value) {
        return new Settings(limits, value, media, analytics, tokens, answers);
    }

    public Settings withMedia(MediaSettings value) {
        return new Settings(limits, pins, value, analytics, tokens, answers);
    }

    public Settings withAnalytics(AnalyticsSettings value) {
        return new Settings(limits, pins, media, value, tokens, answers);
    }

    public Settings withTokens(TokenSettings value) {
        return new Settings(limits, pins, media, analytics, value, answers);
    }

    public Settings withAnswers(AnswerSettings value) {
        return new Settings(limits, pins, media, analytics, tokens, value);
    }

    /** The switch that most tests turn. */
    public Settings withLimitsEnabled(boolean enabled) {
        return withLimits(limits.withEnabled(enabled));
    }

    public Settings withListingDelay(Duration delay) {
        return withPins(pins.withListingDelay(delay));
    }
}
