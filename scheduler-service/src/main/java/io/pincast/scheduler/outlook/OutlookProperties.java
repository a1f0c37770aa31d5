package io.pincast.scheduler.outlook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is estimated when something will be published.
 *
 * @param limit Pins in a window, for an account of which the publisher has told nothing yet
 * @param window see {@code limit}
 * @param punctual what will be no later than this keeps its time
 */
@ConfigurationProperties("scheduler.outlook")
public record OutlookProperties(
        @DefaultValue("100") int limit,
        @DefaultValue("60s") Duration window,
        @DefaultValue("30s") Duration punctual) {

    public OutlookProperties {
        if (limit < 1 || !window.isPositive()) {
            throw new IllegalArgumentException(
                    "scheduler.outlook.limit must be at least 1, and window longer than nothing");
        }
    }
}
