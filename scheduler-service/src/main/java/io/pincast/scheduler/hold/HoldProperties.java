package io.pincast.scheduler.hold;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are watched that something waits for.
 *
 * @param sweepEvery pause between two looks at all of them; what is heard of one is acted on at once
 * @param askEvery how often auth-service is asked about one of which nothing is heard: its event may have been lost
 */
@ConfigurationProperties("scheduler.hold")
record HoldProperties(
        @DefaultValue("30s") Duration sweepEvery,
        @DefaultValue("2m") Duration askEvery) {

    HoldProperties {
        if (!sweepEvery.isPositive() || !askEvery.isPositive()) {
            throw new IllegalArgumentException("scheduler.hold.sweep-every and ask-every must be longer than nothing");
        }
    }
}
