package io.pincast.simulator.state;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message is one sentence for the person who named it. */
public final class JournalException extends RuntimeException {
    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
