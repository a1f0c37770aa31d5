package io.pincast.analytics.tracking;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often numbers are looked at. New Pins change fast; old ones slowly, and every look is a call that counts.
 *
 * @param firstDelay from publishing or connecting to the first look
 * @param firstHour pause between looks within the first hour
 * @param firstDay within the first day
 * @param firstWeek within the first week
 * @param firstQuarter within the first 90 days
 * @param later after that
 * @param account between two looks at an account
 * @param interval pause between two searches for what is due
 * @param lease how long a replica may take for a look before another one takes over
 * @param concurrency looks under way at once in this replica
 * @param looksPerMinute of one account, over all replicas; Pinterest allows 60 to an app and user
 */
@Validated
@ConfigurationProperties("analytics.poll")
public record PollProperties(
        @DefaultValue("5s") Duration firstDelay,
        @DefaultValue("10m") Duration firstHour,
        @DefaultValue("1h") Duration firstDay,
        @DefaultValue("6h") Duration firstWeek,
        @DefaultValue("1d") Duration firstQuarter,
        @DefaultValue("7d") Duration later,
        @DefaultValue("6h") Duration account,
        @DefaultValue("1s") Duration interval,
        @DefaultValue("3m") Duration lease,
        @DefaultValue("4") @Positive int concurrency,
        @DefaultValue("50") @Positive int looksPerMinute) {

    public PollProperties {
        if (lease.compareTo(Duration.ofSeconds(90)) < 0) {
            throw new IllegalArgumentException(
                    "analytics.poll.lease must cover a call to Pinterest and one to auth-service: at least 90s");
        }
        if (looksPerMinute > 60) {
            throw new IllegalArgumentException(
                    "analytics.poll.looks-per-minute must not pass Pinterest's own limit of 60");
        }
    }
}
