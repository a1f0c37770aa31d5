package io.pincast.benchmarks.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pincast.simulator.PinterestSimulatorApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulator as a process of its own, on this program's class path, data in memory. */
final class SimulatorServer implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Pinterest simulator: (http://[^/]+)/.*");
    private final Process process;
    private final URI baseUrl;
    private final Duration startTime;

    private SimulatorServer(Process process, URI baseUrl, Duration startTime) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.startTime = startTime;
    }

    /** Starts it; the start ends with its first answer. */
    static SimulatorServer start() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PinterestSimulatorApplication.class.getName(),
                        "--port=0")
                .redirectErrorStream(true)
                .start();
        var reader = new BufferedReader(process.inputReader(UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                var base = URI.create(ready.group(1));
                send(base, "GET", "/control/health", "");
                return new SimulatorServer(process, base, Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        throw new IOException("the simulator did not start");
    }

    URI baseUrl() {
        return baseUrl;
    }

    Duration startTime() {
        return startTime;
    }

    /** Limits off, and tokens for the demo user. */
    String prepare() throws IOException, InterruptedException {
        send(baseUrl, "PUT", "/control/settings", "{\"limits\":{\"enabled\":false}}");
        return field("accessToken", send(baseUrl, "POST", "/control/tokens", "{\"account\":\"pincast_demo\"}"));
    }

    String boardId() throws IOException, InterruptedException {
        return field("id", send(baseUrl, "GET", "/control/boards?account=pincast_demo", ""));
    }

    long pins() throws IOException, InterruptedException {
        var count = Pattern.compile("\\d+").matcher(send(baseUrl, "GET", "/control/pins/count", ""));
        return count.find() ? Long.parseLong(count.group()) : -1;
    }

    /** Resident memory and processor seconds so far, from the operating system. */
    List<String> usage() throws IOException {
        var folder = Path.of("/proc", Long.toString(process.pid()));
        var resident = Files.readAllLines(folder.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS: unknown");
        var cpu = process.info().totalCpuDuration().map(Duration::toMillis).orElse(-1L);
        return List.of(resident.replaceAll("\\s+", " "), "CPU: " + cpu + " ms");
    }

    private static String field(String name, String json) {
        var value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name + " in the answer");
        }
        return value.group(1);
    }

    private static String send(URI base, String method, String path, String body)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
