package io.pincast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.SimulatorProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Promises of the simulator as a process. */
class SimulatorProcessIT {
    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final int ENOUGH = 150;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private JsonNode send(URI base, String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String token(URI base) throws IOException, InterruptedException {
        send(base, "PUT", "/control/settings", "", "{\"limits\":{\"enabled\":false}}");
        return send(base, "POST", "/control/tokens", "", "{\"account\":\"pincast_demo\"}")
                .get("accessToken")
                .asString();
    }

    @Test
    void keepsEveryAcknowledgedPinThoughItIsKilledAgainAndAgain() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        for (var round = 0; round < ROUNDS; round++) {
            try (var simulator = SimulatorProcess.start(folder)) {
                createUntilKilled(simulator, acknowledged, (round + 1) * ENOUGH);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH).doesNotHaveDuplicates();
        try (var simulator = SimulatorProcess.start(folder)) {
            var kept = send(simulator.baseUrl(), "GET", "/control/pins", "", "")
                    .valueStream()
                    .map(pin -> pin.get("id").asString())
                    .collect(Collectors.toSet());
            assertThat(kept).containsAll(acknowledged);
        }
    }

    private void createUntilKilled(SimulatorProcess simulator, Queue<String> acknowledged, int enough)
            throws Exception {
        var token = token(simulator.baseUrl());
        var board = send(simulator.baseUrl(), "GET", "/control/boards?account=pincast_demo", "", "")
                .get(0)
                .get("id")
                .asString();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> writer = () -> {
                while (true) {
                    var body = PinBodies.byUrl(board, "Pin");
                    var pin = send(simulator.baseUrl(), "POST", "/production/v5/pins", token, body);
                    acknowledged.add(pin.get("id").asString());
                    if (acknowledged.size() >= enough) {
                        simulator.kill();
                    }
                }
            };
            for (var ended : pool.invokeAll(Collections.nCopies(WRITERS, writer))) {
                // Killed, as meant; a refusal would be an AssertionError.
                assertThat(ended.exceptionNow()).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void takesALargeVideoWithLittleMemory() throws Exception {
        try (var simulator = SimulatorProcess.start(folder, "-Xmx48m")) {
            var base = simulator.baseUrl();
            var token = token(base);
            var media = send(base, "POST", "/production/v5/media", token, "{\"media_type\":\"video\"}");
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(media.get("upload_url").asString()))
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .POST(BodyPublishers.fromPublisher(
                                    BodyPublishers.ofInputStream(() -> new Form(media).stream()),
                                    new Form(media).length()))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            send(base, "PUT", "/control/clock", "", "{\"advance\":\"PT1M\"}");
            var id = media.get("media_id").asString();
            assertThat(send(base, "GET", "/production/v5/media/" + id, token, "")
                            .get("status")
                            .asString())
                    .isEqualTo("succeeded");
        }
    }

    /** A form with a file of 300 MB that is nowhere. */
    private record Form(String head, String tail) {
        private static final long FILE = 300L << 20;

        Form(JsonNode media) {
            this(
                    media.get("upload_parameters").properties().stream()
                                    .map(field -> part("name=\"" + field.getKey() + "\"")
                                            + field.getValue().asString() + "\r\n")
                                    .collect(Collectors.joining())
                            + part("name=\"file\"; filename=\"v.mp4\"") + "\0\0\0\u0018ftypmp42",
                    "\r\n--b--\r\n");
        }

        private static String part(String disposition) {
            return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        }

        long length() {
            return head.length() + FILE + tail.length();
        }

        InputStream stream() {
            return new InputStream() {
                private long position;

                @Override
                public int read() {
                    throw new UnsupportedOperationException("read in one byte");
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    if (position >= length()) {
                        return -1;
                    }
                    var count = (int) Math.min(length, length() - position);
                    if (position >= head.length() && position + count <= head.length() + FILE) {
                        Arrays.fill(target, offset, offset + count, (byte) 'v');
                    } else {
                        for (var i = 0; i < count; i++) {
                            target[offset + i] = at(position + i);
                        }
                    }
                    position += count;
                    return count;
                }
            };
        }

        private byte at(long index) {
            if (index < head.length()) {
                return (byte) head.charAt((int) index);
            }
            return index < head.length() + FILE ? (byte) 'v' : (byte) tail.charAt((int) (index - head.length() - FILE));
        }
    }
}
