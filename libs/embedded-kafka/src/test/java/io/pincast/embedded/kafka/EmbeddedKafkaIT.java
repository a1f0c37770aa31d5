package io.pincast.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics, records and committed offsets outlive the instance. */
class EmbeddedKafkaIT {

    private static final String TOPIC = "kept";

    @TempDir
    Path folder;

    @Test
    void findsTopicsRecordsAndCommittedOffsetsAfterARestartOnOtherPorts() throws Exception {
        try (var kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder))) {
            assertThat(kafka.healthy()).isTrue();
            create(kafka, new NewTopic(TOPIC, 3, (short) 1));
            send(kafka, 0, 100);
            assertThat(read(kafka)).hasSize(100);
        }
        try (var kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder))) {
            send(kafka, 100, 110);
            assertThat(read(kafka))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(100, 110)
                            .mapToObj(i -> "value-" + i)
                            .toList());
        }
    }

    private static void create(EmbeddedKafka kafka, NewTopic topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(EmbeddedKafka kafka, int from, int to) throws Exception {
        var config = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 0);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (var i = from; i < to; i++) {
                producer.send(new ProducerRecord<>(TOPIC, "key-" + i, "value-" + i))
                        .get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> read(EmbeddedKafka kafka) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                "reader",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var values = new ArrayList<String>();
            var idle = 0;
            while (idle < 2) {
                var records = consumer.poll(Duration.ofSeconds(2));
                records.forEach(r -> values.add(r.value()));
                idle = records.isEmpty() && !consumer.assignment().isEmpty() ? idle + 1 : 0;
            }
            consumer.commitSync();
            return values;
        }
    }
}
