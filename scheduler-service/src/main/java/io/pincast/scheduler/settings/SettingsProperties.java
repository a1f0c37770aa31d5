package io.pincast.scheduler.settings;

import io.pincast.scheduler.publication.Holding;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for a workspace that has said nothing.
 *
 * @param latePolicy see {@link Holding.Terms}
 * @param giveUpAfter see {@link Holding.Terms}
 * @param afterUnclear see {@link Holding.Terms}
 */
@ConfigurationProperties("scheduler.publishing")
public record SettingsProperties(
        @DefaultValue("24h") Duration latePolicy,
        @DefaultValue("48h") Duration giveUpAfter,
        @DefaultValue("LOOK_AND_RETRY") Holding.AfterUnclear afterUnclear) {

    public SettingsProperties {
        if (!latePolicy.isPositive() || giveUpAfter.compareTo(latePolicy) < 0) {
            throw new IllegalArgumentException(
                    "scheduler.publishing.give-up-after must cover late-policy, or what is late is refused instead of published");
        }
    }

    Holding.Terms terms() {
        return new Holding.Terms(latePolicy, giveUpAfter, afterUnclear);
    }
}
