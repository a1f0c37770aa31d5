package io.pincast.embedded.mongodb;

import org.jspecify.annotations.Nullable;

/** Says in one sentence why the embedded MongoDB server could not start, and what to do about it. */
public final class EmbeddedMongodbException extends RuntimeException {

    EmbeddedMongodbException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
