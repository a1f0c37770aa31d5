package io.pincast.e2e;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;

/** Everything that an instance leaves behind: documents, records with their headers, logs. */
final class Traces {

    private Traces() {}

    static int documents(int mongodbPort, BiConsumer<String, byte[]> look) {
        var seen = 0;
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + mongodbPort)) {
            for (var database : client.listDatabaseNames()) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    for (var document : client.getDatabase(database)
                            .getCollection(collection, RawBsonDocument.class)
                            .find()) {
                        look.accept(
                                database + "." + collection,
                                bytes(document.getByteBuffer().asNIO()));
                        seen++;
                    }
                }
            }
        }
        return seen;
    }

    static int records(int kafkaPort, BiConsumer<String, byte[]> look) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + kafkaPort,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        var seen = 0;
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            consumer.listTopics()
                    .values()
                    .forEach(infos ->
                            infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var received : consumer.poll(Duration.ofMillis(500))) {
                    var where = received.topic() + "-" + received.partition() + "@" + received.offset();
                    received.headers()
                            .forEach(header -> look.accept(where + " header " + header.key(), header.value()));
                    List.of(
                                    received.key() == null ? new byte[0] : received.key(),
                                    received.value() == null ? new byte[0] : received.value())
                            .forEach(part -> look.accept(where, part));
                    seen++;
                }
            }
        }
        return seen;
    }

    static int logs(Path folder, Path output, BiConsumer<String, byte[]> look) {
        try (var files = Files.walk(folder)) {
            var logs = new ArrayList<>(files.filter(Files::isRegularFile).toList());
            logs.add(output);
            for (var log : logs) {
                look.accept(log.getFileName().toString(), content(log));
            }
            return logs.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path log) throws IOException {
        try (InputStream file = Files.newInputStream(log);
                InputStream plain = log.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return plain.readAllBytes();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
