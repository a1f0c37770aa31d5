package io.pincast.scheduler.post;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules for plans.
 *
 * @param latest how late a post may still be published, after an outage or retries
 * @param healAfter after which time a change that is not noted as spread is spread again
 */
@ConfigurationProperties("scheduler.post")
public record PostProperties(
        @DefaultValue("24h") Duration latest,
        @DefaultValue("5s") Duration healAfter) {}
