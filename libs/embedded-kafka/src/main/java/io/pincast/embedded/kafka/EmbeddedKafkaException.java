package io.pincast.embedded.kafka;

import org.jspecify.annotations.Nullable;

/** Says in one sentence why the embedded Kafka could not start, and what to do about it. */
public final class EmbeddedKafkaException extends RuntimeException {

    EmbeddedKafkaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    EmbeddedKafkaException(String message) {
        this(message, null);
    }
}
