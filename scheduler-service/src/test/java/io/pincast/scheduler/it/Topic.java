package io.pincast.scheduler.it;

import io.pincast.test.EmbeddedServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Everything on a topic, as a consumer of its own reads it. */
final class Topic {
    private final List<Received> all = new CopyOnWriteArrayList<>();

    private Topic() {}

    static Topic follow(String name) {
        var topic = new Topic();
        Thread.ofVirtual().name("follow-" + name).start(() -> topic.read(name));
        return topic;
    }

    private void read(String name) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", EmbeddedServers.kafka(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest",
                        "fetch.max.wait.ms", "20",
                        "metadata.max.age.ms", "1000"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(name));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(received -> all.add(new Received(received)));
            }
        }
    }

    List<Received> where(Predicate<Received> condition) {
        return all.stream().filter(condition).toList();
    }

    List<Received> ofPublication(String publicationId) {
        return where(received -> received.header("publicationid").equals(publicationId));
    }

    List<Received> ofKey(String key) {
        return where(received -> received.key().equals(key));
    }

    /** One record, in CloudEvents' binary mode. */
    record Received(ConsumerRecord<String, byte[]> received) {
        String key() {
            return received.key();
        }

        String header(String attribute) {
            var header = received.headers().lastHeader("ce_" + attribute);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        String id() {
            return header("id");
        }

        String type() {
            return header("type");
        }

        JsonNode data() {
            return SchedulerInstance.JSON.readTree(received.value());
        }

        Instant appendedAt() {
            return Instant.ofEpochMilli(received.timestamp());
        }
    }
}
