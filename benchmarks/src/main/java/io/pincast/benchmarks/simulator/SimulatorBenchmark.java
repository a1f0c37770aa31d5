package io.pincast.benchmarks.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import javax.imageio.ImageIO;

/** Measures start time, then created Pins per second; the simulator runs in a process of its own, on loopback. */
@SuppressWarnings("SystemOut") // a program for the console
public final class SimulatorBenchmark {
    private static final int STARTS = 5;
    private static final int RUNS = 3;
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration RUN = Duration.ofSeconds(10);
    private final PrintStream out;

    private SimulatorBenchmark(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        var benchmark = new SimulatorBenchmark(System.out);
        benchmark.measureStart();
        benchmark.measurePins("image_url", "{\"source_type\":\"image_url\",\"url\":\"https://images.example/a.jpg\"}");
        benchmark.measurePins(
                "image_base64 of " + image().length() + " characters",
                "{\"source_type\":\"image_base64\",\"content_type\":\"image/png\",\"data\":\"" + image() + "\"}");
    }

    private static String image() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private void measureStart() throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        List<String> usage = List.of();
        for (var i = 0; i < STARTS; i++) {
            try (var server = SimulatorServer.start()) {
                times.add(server.startTime().toMillis());
                usage = server.usage();
            }
        }
        var sorted = times.stream().sorted().toList();
        out.println("start to first answer, ms: " + times + ", median " + sorted.get(STARTS / 2) + "; " + usage);
    }

    private void measurePins(String name, String mediaSource)
            throws IOException, InterruptedException, ExecutionException {
        try (var server = SimulatorServer.start()) {
            var load = PinLoad.of(server.baseUrl(), server.prepare(), server.boardId(), mediaSource);
            var sent = load.run(CONNECTIONS, WARM_UP).count();
            for (var i = 0; i < RUNS; i++) {
                var result = load.run(CONNECTIONS, RUN);
                sent += result.count();
                out.println(String.format(
                        Locale.ROOT,
                        "POST /pins, %s, %d connections: %,.0f per second; p50 %.2f ms, p99 %.2f ms",
                        name,
                        CONNECTIONS,
                        result.perSecond(),
                        result.millisAt(0.5),
                        result.millisAt(0.99)));
            }
            // Every 201 stands for a Pin: nothing is answered without its effect.
            out.println("answered 201: " + sent + ", Pins that exist: " + server.pins() + "; " + server.usage());
        }
    }
}
