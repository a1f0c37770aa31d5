package io.pincast.test.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A standalone Pincast on a folder and ports of its own, which can be killed and started again. */
public final class Instance implements AutoCloseable {
    private static final int HEAP = 448;
    private final Path data;
    private final int port;
    private final boolean fullSpeed;
    private final int heapMegabytes;
    private final List<String> more;
    private Process process;

    private Instance(Path data, int port, boolean fullSpeed, int heapMegabytes, List<String> more) {
        this.data = data;
        this.port = port;
        this.fullSpeed = fullSpeed;
        this.heapMegabytes = heapMegabytes;
        this.more = more;
        this.process = launch();
    }

    public static Instance start(Path data, String... more) {
        return new Instance(data, Processes.freePorts(), false, HEAP, List.of(more));
    }

    /** With so little memory that what is held as a whole shows. */
    public static Instance startWithHeap(int megabytes, Path data, String... more) {
        return new Instance(data, Processes.freePorts(), false, megabytes, List.of(more));
    }

    /** With the compiler that production has, for measuring; a test's instance is quicker to start instead. */
    public static Instance startFullSpeed(Path data, String... more) {
        return new Instance(data, Processes.freePorts(), true, HEAP, List.of(more));
    }

    private Process launch() {
        var arguments = new ArrayList<>(List.of("up", "--port", String.valueOf(port), "--data", data.toString()));
        arguments.addAll(more);
        try {
            Files.deleteIfExists(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = Processes.start(output(), fullSpeed, heapMegabytes, arguments);
        Processes.awaitLine(started, output(), "Pincast runs");
        return started;
    }

    /** {@code kill -9}: nothing gets a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public void startAgain() {
        process = launch();
    }

    public long processId() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public Path output() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String simulatorUrl() {
        return "http://127.0.0.1:" + (port + 1);
    }

    public Properties firstSignIn() {
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
