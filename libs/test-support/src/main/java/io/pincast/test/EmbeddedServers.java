package io.pincast.test;

import io.pincast.embedded.kafka.EmbeddedKafka;
import io.pincast.embedded.kafka.EmbeddedKafkaOptions;
import io.pincast.embedded.mongodb.EmbeddedMongodb;
import io.pincast.embedded.mongodb.EmbeddedMongodbOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Kafka and MongoDB for tests, each started when first asked for and shared by all tests of the JVM. {@code
 * PINCAST_TEST_MONGODB_URI} puts any MongoDB in place of the embedded server. They end with the JVM, not before: the services that
 * are closed while it ends still need them.
 */
public final class EmbeddedServers {

    private EmbeddedServers() {}

    public static String kafka() {
        return Kafka.BROKER.bootstrapServers();
    }

    public static String mongodbUri() {
        return Optional.ofNullable(System.getenv("PINCAST_TEST_MONGODB_URI"))
                .orElseGet(() -> Mongodb.SERVER.connectionString());
    }

    private static final class Kafka {
        private static final EmbeddedKafka BROKER = start();

        private static EmbeddedKafka start() {
            try {
                return EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(Files.createTempDirectory("kafka")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Mongodb {
        private static final EmbeddedMongodb SERVER = start();

        private static EmbeddedMongodb start() {
            try {
                return EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(Files.createTempDirectory("mongodb")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
