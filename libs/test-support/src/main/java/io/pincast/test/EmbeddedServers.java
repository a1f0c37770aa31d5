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
 * PINCAST_TEST_MONGODB_URI} puts any MongoDB in place of the embedded server.
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
                var broker = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(Files.createTempDirectory("kafka")));
                Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Mongodb {
        private static final EmbeddedMongodb SERVER = start();

        private static EmbeddedMongodb start() {
            try {
                var server =
                        EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(Files.createTempDirectory("mongodb")));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
