package io.pincast.chaos.storm;

import io.pincast.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What an operator, or an accident, does to the broker's topics and groups. */
final class Broker {
    private static final int CONSUMERS_OF_A_PUBLISHER = 4;
    private final String address;

    Broker(String address) {
        this.address = address;
    }

    /** Whether the group of publishers goes on without one of them. */
    boolean hasLost(String replica) {
        if (!replica.startsWith("publisher")) {
            return false;
        }
        try {
            return members("publisher-service") <= CONSUMERS_OF_A_PUBLISHER;
        } catch (IllegalStateException e) {
            // The broker is away too: then nothing is proved.
            return false;
        }
    }

    int members(String group) {
        try (var admin = admin()) {
            return await(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .mapToInt(described -> described.members().size())
                    .sum();
        }
    }

    /** The group reads its topic from the beginning again. It must have no members. */
    void resetToEarliest(String group, String topic) {
        try (var admin = admin()) {
            var beginnings = offsets(admin, topic, OffsetSpec.earliest());
            Map<TopicPartition, OffsetAndMetadata> reset = new HashMap<>();
            beginnings.forEach((partition, offset) -> reset.put(partition, new OffsetAndMetadata(offset)));
            await(admin.alterConsumerGroupOffsets(group, reset).all());
        }
    }

    /** Deletes all that lies in a topic. Returns how many records that were. */
    long purge(String topic) {
        try (var admin = admin()) {
            var first = offsets(admin, topic, OffsetSpec.earliest());
            var ends = offsets(admin, topic, OffsetSpec.latest());
            await(admin.deleteRecords(ends.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> RecordsToDelete.beforeOffset(entry.getValue()))))
                    .all());
            return ends.entrySet().stream()
                    .mapToLong(entry -> entry.getValue() - first.getOrDefault(entry.getKey(), 0L))
                    .sum();
        }
    }

    /** A record that is no event at all. */
    void sendRubbish() {
        var properties = new Properties();
        properties.put("bootstrap.servers", address);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(
                    new ProducerRecord<>(Topics.DUE_POSTS, "nobody", "{rubbish".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, String topic, OffsetSpec which) {
        var wanted = await(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(described -> described.partitions().stream())
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()), ignored -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        await(admin.listOffsets(wanted).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Admin admin() {
        var properties = new Properties();
        properties.put("bootstrap.servers", address);
        properties.put("default.api.timeout.ms", "10000");
        properties.put("request.timeout.ms", "5000");
        return Admin.create(properties);
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(15, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
