package io.pincast.defaults.events;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics that this service owns, and how they are made where they are missing.
 *
 * @param owned retention by topic
 * @param partitions fixed for v1 of a topic: a key must not move
 * @param replication 3 in production
 */
@ConfigurationProperties("pincast.events")
record EventTopicsProperties(
        @DefaultValue Map<String, Duration> owned,
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication) {}
