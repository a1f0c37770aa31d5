package io.pincast.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics, records and committed offsets outlive the instance; topics are made by those who own them. */
class EmbeddedKafkaIT {

    private static final String TOPIC = "kept";

    @TempDir
    Path folder;

    @Test
    void findsTopicsRecordsAndCommittedOffsetsAfterARestartOnOtherPorts() throws Exception {
        try (var kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder))) {
            assertThat(kafka.healthy()).isTrue();
            assertThat(kafka.fatalError()).isEmpty();
            var clients = new Clients(kafka.bootstrapServers());
            clients.create(new NewTopic(TOPIC, 3, (short) 1));
            send(clients, 0, 100);
            assertThat(clients.readOn(TOPIC, "reader", 100)).hasSize(100);
        }
        try (var kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder))) {
            var clients = new Clients(kafka.bootstrapServers());
            send(clients, 100, 110);
            assertThat(clients.readOn(TOPIC, "reader", 10)).containsExactlyInAnyOrderElementsOf(values(100, 110));
            assertThat(clients.readAll(TOPIC, 3)).containsExactlyInAnyOrderElementsOf(values(0, 110));
            doesNotMakeATopicByUse(clients);
        }
    }

    @Test
    void listensWhereItWasToldBesideAnotherInstanceInTheSameProcess() throws Exception {
        int port = Ports.choose("127.0.0.1", 0);
        var options = EmbeddedKafkaOptions.inFolder(folder.resolve("a")).withPort(port);
        try (var one = EmbeddedKafka.start(options);
                var other = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder.resolve("b")))) {
            assertThat(one.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            for (var kafka : List.of(one, other)) {
                var clients = new Clients(kafka.bootstrapServers());
                clients.create(new NewTopic(TOPIC, 1, (short) 1));
                send(clients, 0, 3);
                assertThat(clients.readAll(TOPIC, 1)).containsExactlyElementsOf(values(0, 3));
            }
        }
    }

    private static void doesNotMakeATopicByUse(Clients clients) throws Exception {
        try (var producer = clients.producer()) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() ->
                            producer.send(new ProducerRecord<>("unknown", "x")).get(20, TimeUnit.SECONDS))
                    .withCauseInstanceOf(TimeoutException.class);
        }
        try (var admin = clients.admin()) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).containsExactly(TOPIC);
        }
    }

    private static void send(Clients clients, int from, int to) throws Exception {
        try (var producer = clients.producer()) {
            for (int i = from; i < to; i++) {
                producer.send(new ProducerRecord<>(TOPIC, "key-" + i, "value-" + i))
                        .get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> values(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "value-" + i).toList();
    }
}
