package io.pincast.scheduler.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is watched that nothing is forgotten.
 *
 * @param every pause between two looks
 * @param overdueAfter what is later than this counts
 */
@ConfigurationProperties("scheduler.watch")
record WatchProperties(
        @DefaultValue("5s") Duration every,
        @DefaultValue("5s") Duration overdueAfter) {}
