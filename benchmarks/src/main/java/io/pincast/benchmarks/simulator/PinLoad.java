package io.pincast.benchmarks.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Sends the same {@code POST /pins} again and again over kept connections, each as soon as the last was answered. */
final class PinLoad {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private final URI base;
    private final byte[] request;

    private PinLoad(URI base, byte[] request) {
        this.base = base;
        this.request = request;
    }

    static PinLoad of(URI base, String token, String boardId, String mediaSource) {
        var body = "{\"board_id\":\"" + boardId + "\",\"title\":\"Load\",\"link\":\"https://example.com/\","
                + "\"media_source\":" + mediaSource + "}";
        var head = "POST /production/v5/pins HTTP/1.1\r\nHost: simulator\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return new PinLoad(base, (head + body).getBytes(US_ASCII));
    }

    /** What was measured. */
    static final class Result {
        private final long[] latencies;
        private final Duration duration;

        /**
         * Of one run.
         *
         * @param latencies in nanoseconds, sorted
         */
        private Result(long[] latencies, Duration duration) {
            this.latencies = latencies;
            this.duration = duration;
        }

        int count() {
            return latencies.length;
        }

        double perSecond() {
            return latencies.length / (duration.toNanos() / 1e9);
        }

        double millisAt(double quantile) {
            var index = (int) Math.min(latencies.length - 1L, Math.round(latencies.length * quantile));
            return latencies[index] / 1e6;
        }
    }

    Result run(int connections, Duration duration) throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        var tasks = new ArrayList<Callable<long[]>>();
        for (var i = 0; i < connections; i++) {
            tasks.add(() -> send(end));
        }
        try (var pool = Executors.newFixedThreadPool(connections)) {
            var all = new ArrayList<long[]>();
            for (var one : pool.invokeAll(tasks)) {
                all.add(one.get());
            }
            var latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(latencies, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private long[] send(long end) throws IOException {
        var latencies = new long[1024];
        var count = 0;
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), LONGEST_ANSWER);
            while (System.nanoTime() < end) {
                var begin = System.nanoTime();
                socket.getOutputStream().write(request);
                readCreated(in);
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = System.nanoTime() - begin;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    private static void readCreated(InputStream in) throws IOException {
        var status = readLine(in);
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException("expected 201, but: " + status);
        }
        var length = 0;
        for (var line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).trim());
            }
        }
        in.skipNBytes(length);
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
