package io.pincast.embedded.kafka;

import java.nio.file.Path;

/**
 * Where an embedded Kafka keeps its data and where it listens.
 *
 * @param folder kept between starts; made when it is missing
 * @param host address that clients connect to
 * @param port 0 to 65535; 0 takes any free port, which may differ from start to start
 * @param controllerPort 0 to 65535, always on loopback; 0 takes any free port
 */
public record EmbeddedKafkaOptions(Path folder, String host, int port, int controllerPort) {

    public EmbeddedKafkaOptions {
        requirePort(port);
        requirePort(controllerPort);
        if (port != 0 && port == controllerPort) {
            throw new IllegalArgumentException("port and controllerPort must differ, both are " + port);
        }
    }

    /** Loopback, any free ports. */
    public static EmbeddedKafkaOptions inFolder(Path folder) {
        return new EmbeddedKafkaOptions(folder, "127.0.0.1", 0, 0);
    }

    public EmbeddedKafkaOptions withHost(String host) {
        return new EmbeddedKafkaOptions(folder, host, port, controllerPort);
    }

    public EmbeddedKafkaOptions withPort(int port) {
        return new EmbeddedKafkaOptions(folder, host, port, controllerPort);
    }

    public EmbeddedKafkaOptions withControllerPort(int controllerPort) {
        return new EmbeddedKafkaOptions(folder, host, port, controllerPort);
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
        }
    }
}
