package io.pincast.defaults.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this replica's clock is compared with the broker's.
 *
 * @param topic this service's own, on which the broker stamps its time; without one nothing is compared
 * @param guard whether a replica whose clock is wrong stops working
 * @param allowedDifference half of what the clocks of two replicas may differ by
 * @param compareEvery pause between two questions; a clock that is wrong or not known is looked at each second
 */
@ConfigurationProperties("pincast.clock")
record ClockProperties(
        String topic,
        @DefaultValue("true") boolean guard,
        @DefaultValue("5s") Duration allowedDifference,
        @DefaultValue("10s") Duration compareEvery) {

    ClockProperties {
        if (!allowedDifference.isPositive() || !compareEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "pincast.clock.allowed-difference and compare-every must be longer than nothing");
        }
    }
}
