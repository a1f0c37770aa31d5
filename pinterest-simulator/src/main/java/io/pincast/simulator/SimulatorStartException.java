package io.pincast.simulator;

import org.jspecify.annotations.Nullable;

/** The simulator cannot start; the message is one sentence for the person who started it. */
public final class SimulatorStartException extends RuntimeException {
    public SimulatorStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
