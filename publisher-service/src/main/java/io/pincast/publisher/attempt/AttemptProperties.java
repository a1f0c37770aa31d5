package io.pincast.publisher.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one replica works on at once.
 *
 * @param concurrency how many accounts are worked for at the same time
 * @param capacity how many rounds may wait in lanes; what comes beyond lies in the store for whoever has room
 * @param spacing between two requests of one account
 * @param mediaMegabytes how much of images may be held at once
 * @param sweepInterval how often the store is asked for what nobody holds
 * @param notice how long the one before must take until those behind it are told that they wait
 */
@ConfigurationProperties("publisher.work")
public record AttemptProperties(
        @DefaultValue("64") int concurrency,
        @DefaultValue("10000") int capacity,
        @DefaultValue("50ms") Duration spacing,
        @DefaultValue("64") int mediaMegabytes,
        @DefaultValue("1s") Duration sweepInterval,
        @DefaultValue("5s") Duration notice) {

    public AttemptProperties {
        if (concurrency < 1 || capacity < 1) {
            throw new IllegalArgumentException("publisher.work.concurrency and capacity must be at least 1");
        }
        if (mediaMegabytes < 1) {
            throw new IllegalArgumentException("publisher.work.media-megabytes must be at least 1");
        }
        if (!sweepInterval.isPositive()) {
            throw new IllegalArgumentException("publisher.work.sweep-interval must be longer than nothing");
        }
    }
}
