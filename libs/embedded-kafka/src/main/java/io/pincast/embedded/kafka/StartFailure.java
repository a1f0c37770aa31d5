package io.pincast.embedded.kafka;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what Kafka throws at start into the one sentence that a person needs. */
final class StartFailure {

    private StartFailure() {}

    static EmbeddedKafkaException explain(Path folder, Throwable cause) {
        var text = messages(cause);
        if (text.contains("Failed to acquire lock")) {
            return new EmbeddedKafkaException(
                    "Another Kafka already uses the data folder " + folder
                            + ": stop that one, or choose another folder.",
                    cause);
        }
        if (text.contains("Address already in use") || text.contains("failed to bind")) {
            return new EmbeddedKafkaException(
                    "Kafka's port was taken while it started (" + cause.getMessage()
                            + "): stop what uses that port, or choose another one.",
                    cause);
        }
        if (text.contains("node.id") || text.contains("node id") || text.contains("nodeId")) {
            return new EmbeddedKafkaException(
                    "The data folder " + folder + " belongs to another Kafka node (" + cause.getMessage()
                            + "): choose another folder.",
                    cause);
        }
        return new EmbeddedKafkaException(
                "Kafka could not start on the data folder " + folder + " (" + cause
                        + "): it may be damaged or written by a newer version; move it away, or choose another folder.",
                cause);
    }

    private static String messages(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }
}
