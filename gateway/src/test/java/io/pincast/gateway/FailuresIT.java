package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.ANALYTICS;
import static io.pincast.gateway.RunningGateway.SCHEDULER;
import static io.pincast.gateway.RunningGateway.as;
import static io.pincast.gateway.RunningGateway.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a client is told when a part is slow, breaks off or is away. */
class FailuresIT {

    @Test
    void saysThatAPartTookTooLong() {
        var late = new CountDownLatch(1);
        SCHEDULER.on("/api/v1/posts/late", (exchange, part) -> hold(late, exchange, part));
        var problem = Problem.of(
                send(as("waiting", "/api/v1/posts/late")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))),
                504,
                "timed-out");
        late.countDown();
        assertThat(problem.detail())
                .contains("scheduler-service")
                .contains("1 s")
                .contains("Idempotency-Key");
        assertThat(problem.body().path("retryable").asBoolean()).isTrue();
    }

    @Test
    void sendsAPostOnceThoughItsConnectionBreaks() {
        SCHEDULER.on("/api/v1/posts/breaking", (exchange, part) -> {
            part.take(exchange);
            exchange.close();
        });
        var problem = Problem.of(
                send(as("unlucky", "/api/v1/posts/breaking")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))),
                503,
                "part-unavailable");
        assertThat(problem.detail()).contains("may or may not");
        assertThat(SCHEDULER.received("/api/v1/posts/breaking")).hasSize(1);
    }

    @Test
    void passesAPartsOwnProblemOnUnchanged() {
        var body =
                "{\"type\":\"/problems/post-changed\",\"title\":\"Changed\",\"status\":409,\"detail\":\"Read it again.\"}";
        SCHEDULER.on("/api/v1/posts/changed", (exchange, part) -> {
            part.take(exchange);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(409, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        var answer = send(as("editor", "/api/v1/posts/changed"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void letsAClientSeeThatAnAnswerIsNotWhole() {
        SCHEDULER.on("/api/v1/media/cut", (exchange, part) -> {
            part.take(exchange);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[200_000]);
            exchange.getResponseBody().flush();
            // Without the last chunk.
            throw new IOException("broken on purpose");
        });
        assertThatThrownBy(() -> send(as("cut", "/api/v1/media/cut"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void passesAnAnswerOnWhileItIsStillComing() throws IOException, InterruptedException {
        var seen = new CountDownLatch(1);
        SCHEDULER.on("/api/v1/posts/stream", (exchange, part) -> {
            part.take(exchange);
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            waitFor(seen);
            exchange.getResponseBody().write("data: 2\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
        var answer =
                RunningGateway.HTTP.send(as("listener", "/api/v1/posts/stream").build(), BodyHandlers.ofInputStream());
        try (var events = answer.body()) {
            assertThat(new String(events.readNBytes(9), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("data: 1\n\n");
            seen.countDown();
            assertThat(new String(events.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("data: 2\n\n");
        }
    }

    @Test
    void leavesAPartAloneThatDoesNotAnswerAndTriesAgainLater() {
        var healthy = new AtomicBoolean();
        var never = new CountDownLatch(1);
        ANALYTICS.on("/api/v1/analytics/pins/1", (exchange, part) -> {
            if (healthy.get()) {
                part.take(exchange);
                FakePart.json(exchange, 200, "{}");
            } else {
                hold(never, exchange, part);
            }
        });
        for (var i = 0; i < 6; i++) {
            Problem.of(send(as("viewer", "/api/v1/analytics/pins/1")), 504, "timed-out");
        }
        var reached = ANALYTICS.received("/api/v1/analytics/pins/1").size();
        var problem = Problem.of(send(as("viewer", "/api/v1/analytics/pins/1")), 503, "part-unavailable");
        assertThat(problem.detail()).contains("left alone");
        assertThat(problem.answer().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(ANALYTICS.received("/api/v1/analytics/pins/1")).hasSize(reached);
        // Another route is not concerned.
        assertThat(send(as("viewer", "/api/v1/posts/still-here")).statusCode()).isEqualTo(200);

        never.countDown();
        healthy.set(true);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                send(as("viewer", "/api/v1/analytics/pins/1")).statusCode())
                        .isEqualTo(200));
    }

    private static void hold(CountDownLatch until, HttpExchange exchange, FakePart part) throws IOException {
        part.take(exchange);
        waitFor(until);
        FakePart.json(exchange, 200, "{}");
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
