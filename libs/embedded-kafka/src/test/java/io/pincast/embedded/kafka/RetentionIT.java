package io.pincast.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long records are kept is for their topic to say. */
class RetentionIT {

    private static final String TOPIC = "short-lived";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    @TempDir
    Path folder;

    @Test
    void keepsWhatATopicSaysOfRetentionOverARestart() throws Exception {
        try (var kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder))) {
            new Clients(kafka.bootstrapServers()).create(topic(Map.of("retention.ms", "604800000")));
        }
        try (var kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder));
                var admin = new Clients(kafka.bootstrapServers()).admin()) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var retention = admin.describeConfigs(List.of(resource))
                    .all()
                    .get(20, TimeUnit.SECONDS)
                    .get(resource)
                    .get("retention.ms");
            assertThat(retention.value()).isEqualTo("604800000");
            assertThat(retention.source()).isEqualTo(ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG);
        }
    }

    /** Kafka looks for what is too old half a minute after the start, so this takes its time. */
    @Test
    @EnabledIfSystemProperty(named = "pincast.long", matches = "true")
    void deletesWhatIsOlderThanItsTopicKeeps() throws Exception {
        try (var kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder));
                var admin = new Clients(kafka.bootstrapServers()).admin();
                var producer = new Clients(kafka.bootstrapServers()).producer()) {
            new Clients(kafka.bootstrapServers())
                    .create(topic(Map.of("retention.ms", "1000", "segment.ms", "1000", "file.delete.delay.ms", "0")));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        producer.send(new ProducerRecord<>(TOPIC, "x")).get(20, TimeUnit.SECONDS);
                        return earliest(admin) > 0;
                    });
        }
    }

    private static long earliest(Admin admin) throws Exception {
        return admin.listOffsets(Map.of(PARTITION, OffsetSpec.earliest()))
                .partitionResult(PARTITION)
                .get(20, TimeUnit.SECONDS)
                .offset();
    }

    private static NewTopic topic(Map<String, String> configs) {
        return new NewTopic(TOPIC, 1, (short) 1).configs(configs);
    }
}
