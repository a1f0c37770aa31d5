package io.pincast.scheduler.post;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules for plans.
 *
 * @param healAfter after which time a change that is not noted as spread is spread again
 */
@ConfigurationProperties("scheduler.post")
public record PostProperties(@DefaultValue("5s") Duration healAfter) {}
