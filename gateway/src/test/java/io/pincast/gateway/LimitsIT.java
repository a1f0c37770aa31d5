package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.SCHEDULER;
import static io.pincast.gateway.RunningGateway.as;
import static io.pincast.gateway.RunningGateway.send;
import static io.pincast.gateway.RunningGateway.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How much a client may send, and how often. */
class LimitsIT {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        var problem = Problem.of(
                send(as("big", "/api/v1/posts/big")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]))),
                413,
                "too-large");
        assertThat(problem.detail()).contains("1 MB");
        assertThat(SCHEDULER.received("/api/v1/posts/big")).isEmpty();
    }

    /** As a client does that waits for leave before it sends two gigabytes and more. */
    @Test
    void refusesAVideoOfThreeGigabytesInWordsBeforeItIsSent() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RunningGateway.port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/media HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n"
                                    + "Authorization: Bearer pcs_huge0123456789\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                                    + 3L * 1024 * MEGABYTE + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("too-large", "2049 MB");
        }
        assertThat(SCHEDULER.received("/api/v1/media")).isEmpty();
    }

    /** Else a made-up token with each request would be a new client each time. */
    @Test
    void countsByTheAddressWhereNoTokenIsLookedAt() {
        for (var token : new String[] {"one", "another"}) {
            var answer = send(as(token, "/api/v1/password-resets")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(answer.headers().firstValue("RateLimit-Policy"))
                    .get()
                    .asString()
                    .startsWith("\"address\"");
        }
    }

    @Test
    void takesFiftyMegabytesForAFileOnly() {
        var fifty = BodyPublishers.ofByteArray(new byte[50 * MEGABYTE]);
        var problem = Problem.of(
                send(as("large", "/api/v1/posts")
                        .header("Content-Type", "application/json")
                        .POST(fifty)),
                413,
                "too-large");
        assertThat(problem.detail()).contains("1 MB");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        Problem.of(
                send(as("chunky", "/api/v1/posts/chunky")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * MEGABYTE])))),
                413,
                "too-large");
        assertThat(SCHEDULER.received("/api/v1/posts/chunky")).isEmpty();
    }

    @Test
    void passesALargeUploadOnWhole() {
        var bytes = new byte[32 * MEGABYTE];
        new Random(7).nextBytes(bytes);
        var whole = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var chunked : new boolean[] {false, true}) {
            var path = "/api/v1/media/large-" + chunked;
            var answer = send(as("uploader", path)
                    .header("Content-Type", "image/png")
                    .POST(
                            chunked
                                    ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                                    : BodyPublishers.ofByteArray(bytes)));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(SCHEDULER.received(path).getFirst().body().equals(whole)).isTrue();
        }
    }

    @Test
    void handsAnUploadOnWhileItIsStillComing() throws IOException, InterruptedException {
        var firstHalf = new CountDownLatch(1);
        SCHEDULER.on("/api/v1/media/slow-upload", (exchange, part) -> {
            exchange.getRequestBody().readNBytes(MEGABYTE);
            firstHalf.countDown();
            part.take(exchange);
            FakePart.json(exchange, 201, "{\"stored\":true}");
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RunningGateway.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/media/slow-upload HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Authorization: Bearer pcs_slow0123456789\r\nContent-Length: " + 2 * MEGABYTE
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[MEGABYTE + MEGABYTE / 2]);
            out.flush();
            assertThat(firstHalf.await(20, TimeUnit.SECONDS)).isTrue();

            out.write(new byte[MEGABYTE / 2]);
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 201")
                    .contains("{\"stored\":true}");
        }
    }

    @Test
    void createsNothingWhenAnUploadBreaksOff() throws IOException, InterruptedException {
        var broken = new CountDownLatch(1);
        SCHEDULER.on("/api/v1/media/broken-upload", (exchange, part) -> {
            try {
                part.take(exchange);
            } catch (IOException e) {
                broken.countDown();
                throw e;
            }
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RunningGateway.port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/media/broken-upload HTTP/1.1\r\nHost: x\r\n"
                                    + "Authorization: Bearer pcs_gone0123456789\r\nContent-Length: " + 2 * MEGABYTE
                                    + "\r\n\r\n" + "x".repeat(MEGABYTE))
                            .getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(broken.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(SCHEDULER.received("/api/v1/media/broken-upload")).isEmpty();
    }

    @Test
    void limitsEachTokenByItself() {
        var last = send(as("eager", "/api/v1/posts/eager"));
        assertThat(last.headers().firstValue("RateLimit-Policy")).hasValue("\"token\";q=40;w=60");
        assertThat(last.headers().firstValue("RateLimit")).hasValue("\"token\";r=39;t=2");
        for (var i = 0; i < 39; i++) {
            assertThat(send(as("eager", "/api/v1/posts/eager")).statusCode()).isEqualTo(200);
        }

        var problem = Problem.of(send(as("eager", "/api/v1/posts/eager")), 429, "too-many-requests");
        assertThat(problem.answer().headers().firstValue("Retry-After")).hasValue("2");
        assertThat(problem.answer().headers().firstValue("RateLimit")).hasValue("\"token\";r=0;t=60");
        assertThat(SCHEDULER.received("/api/v1/posts/eager")).hasSize(40);
        assertThat(send(as("patient", "/api/v1/posts/patient")).statusCode()).isEqualTo(200);

        RunningGateway.pass(Duration.ofSeconds(2));
        assertThat(send(as("eager", "/api/v1/posts/eager")).statusCode()).isEqualTo(200);
    }

    @Test
    void limitsWhoeverSendsNoTokenByAddress() throws IOException {
        var other = from(3);
        var answer = send(other, to("/api/v1/status"));
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=2000;w=60");
        assertThat(answer.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).contains("r=1999"));
    }

    @Test
    void stopsWhoeverGuessesTokensThoughEachLooksLikeANewClient() throws IOException {
        var guesser = from(2);
        for (var i = 0; i < 20; i++) {
            Problem.of(send(guesser, as("unknown-" + i + "-", "/api/v1/posts/guess")), 401, "unauthenticated");
        }
        var problem = Problem.of(send(guesser, as("unknown-x-", "/api/v1/posts/guess")), 429, "too-many-requests");
        assertThat(problem.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(send(as("elsewhere", "/api/v1/posts/elsewhere")).statusCode())
                .isEqualTo(200);
    }

    private static HttpClient from(int lastByte) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte}))
                .build();
    }
}
