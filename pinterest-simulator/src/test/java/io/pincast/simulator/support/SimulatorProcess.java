package io.pincast.simulator.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The simulator as a process of its own, which can be killed. */
public final class SimulatorProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Pinterest simulator: (http://[^/]+)/.*");
    private final Process process;
    private final URI baseUrl;
    private final List<String> output;

    private SimulatorProcess(Process process, URI baseUrl, List<String> output) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.output = output;
    }

    /** Starts it and waits until it says that it serves. */
    public static SimulatorProcess start(Path folder, String... jvmOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.pincast.simulator.PinterestSimulatorApplication",
                "--port=0",
                "--data=" + folder));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        var reader = new BufferedReader(process.inputReader(UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            var ready = READY.matcher(line);
            if (ready.matches()) {
                return new SimulatorProcess(process, URI.create(ready.group(1)), said);
            }
        }
        throw new IOException("the simulator did not start: " + said);
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /** What it said before it served. */
    public List<String> output() {
        return output;
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(Duration.ofSeconds(10))) {
            throw new IllegalStateException("the process would not die");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
