package io.pincast.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A standalone Pincast on a folder and ports of its own, which can be killed and started again. */
final class Instance implements AutoCloseable {
    private final Path data;
    private final int port;
    private final List<String> more;
    private Process process;

    private Instance(Path data, int port, List<String> more) {
        this.data = data;
        this.port = port;
        this.more = more;
        this.process = launch();
    }

    static Instance start(Path data, String... more) {
        return new Instance(data, Processes.freePorts(), List.of(more));
    }

    private Process launch() {
        var arguments = new ArrayList<>(List.of("up", "--port", String.valueOf(port), "--data", data.toString()));
        arguments.addAll(more);
        try {
            Files.deleteIfExists(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = Processes.start(output(), arguments);
        Processes.awaitLine(started, output(), "Pincast runs");
        return started;
    }

    /** {@code kill -9}: nothing gets a chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void startAgain() {
        process = launch();
    }

    long processId() {
        return process.pid();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Path output() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String simulatorUrl() {
        return "http://127.0.0.1:" + (port + 1);
    }

    Properties firstSignIn() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("first-sign-in"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
