package io.pincast.defaults.events;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics that this service owns, and how they are made where they are missing.
 *
 * @param owned each with its dead-letter topic
 * @param partitions fixed for v1 of a topic: a key must not move
 * @param replication 3 in production
 */
@ConfigurationProperties("pincast.events")
record EventTopicsProperties(
        @DefaultValue List<OwnedTopic> owned,
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication) {

    /**
     * One topic.
     *
     * @param retention how long its records are kept
     */
    record OwnedTopic(String name, Duration retention) {}
}
