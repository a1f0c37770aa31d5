package io.pincast.simulator;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start a simulator.
 *
 * @param folder where the data are kept; null: in memory only, gone at the end
 * @param host address to listen on
 * @param port 0: any that is free
 */
public record SimulatorOptions(@Nullable Path folder, String host, int port) {
    public static final String LOOPBACK = "127.0.0.1";

    /** In memory, on loopback, on any free port. */
    public static SimulatorOptions inMemory() {
        return new SimulatorOptions(null, LOOPBACK, 0);
    }

    public SimulatorOptions withFolder(@Nullable Path value) {
        return new SimulatorOptions(value, host, port);
    }

    public SimulatorOptions withHost(String value) {
        return new SimulatorOptions(folder, value, port);
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(folder, host, value);
    }
}
