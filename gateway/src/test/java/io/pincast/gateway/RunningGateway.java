package io.pincast.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One gateway for all tests, with parts behind it that answer over HTTP, and a clock for limits and caches that stands still. */
final class RunningGateway {
    static final FakePart AUTH = new FakePart();
    static final FakePart SCHEDULER = new FakePart();
    static final FakePart ANALYTICS = new FakePart();
    static final AtomicLong NANOS = new AtomicLong(1);
    /** Tokens that auth-service does not know any more. */
    static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();

    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ServletWebServerApplicationContext CONTEXT = start();

    private RunningGateway() {}

    private static ServletWebServerApplicationContext start() {
        AUTH.on("/internal/service-tokens", (exchange, part) -> FakePart.json(exchange, 200, token("service")))
                .on("/internal/token-exchanges", RunningGateway::trade);
        var application = GatewayApplication.application();
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean("testTicker", Ticker.class, () -> NANOS::get));
        var context = (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--pincast.service.secret=secret",
                "--pincast.public-url=https://your-domain.com/mixpost",
                "--pincast.peers.auth-service=" + AUTH.address(),
                "--pincast.peers.scheduler-service=" + SCHEDULER.address(),
                "--pincast.peers.publisher-service=http://127.0.0.1:1",
                "--pincast.peers.analytics-service=" + ANALYTICS.address(),
                "--gateway.rate-limit.token.requests=40",
                "--gateway.rate-limit.address.requests=2000",
                "--gateway.rate-limit.refused.requests=20",
                "--gateway.route.timeouts.posts=1s",
                "--gateway.route.timeouts.analytics=200ms",
                "--gateway.route.circuit.calls=12",
                "--gateway.route.circuit.open=1s",
                "--springdoc.api-docs.enabled=true",
                "--logging.level.org.apache.catalina.core=off");
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return context;
    }

    /** {@code pcs_unknown…} is nobody's, {@code pcs_broken…} breaks auth-service, workspace {@code foreign} is not the caller's. */
    private static void trade(HttpExchange exchange, FakePart part) throws IOException {
        var request = part.take(exchange);
        var opaque = request.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        if (opaque.startsWith("pcs_unknown") || REVOKED.contains(opaque)) {
            FakePart.json(exchange, 401, "{\"type\":\"/problems/token-unknown\"}");
        } else if (opaque.startsWith("pcs_broken")) {
            FakePart.json(exchange, 500, "{}");
        } else if (request.body().contains("\"workspaceId\":\"strict\"")) {
            FakePart.json(
                    exchange,
                    403,
                    "{\"type\":\"/problems/second-factor-needed\",\"title\":\"t\",\"status\":403,\"detail\":\"Show it.\"}");
        } else if (request.body().contains("\"workspaceId\":\"closed\"")) {
            FakePart.json(exchange, 403, "{\"type\":\"/problems/forbidden\",\"detail\":\"Not a service.\"}");
        } else if (request.body().contains("\"workspaceId\":\"foreign\"")) {
            FakePart.json(exchange, 404, "{}");
        } else {
            var workspace = request.body().contains("workspaceId")
                    ? request.body().replaceAll(".*\"workspaceId\":\"([^\"]+)\".*", "-$1")
                    : "";
            FakePart.json(exchange, 200, token("jwt-of-" + opaque + workspace));
        }
    }

    private static String token(String token) {
        return "{\"token\":\"" + token + "\",\"expiresAt\":\"" + Instant.now().plus(Duration.ofMinutes(2)) + "\"}";
    }

    static int port() {
        return CONTEXT.getWebServer().getPort();
    }

    static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    /** A request of a caller whose token nobody else uses in the tests. */
    static HttpRequest.Builder as(String who, String path) {
        return to(path).header("Authorization", "Bearer pcs_" + who + "0123456789");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(HTTP, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> get(String path) {
        return send(to(path));
    }

    static void pass(Duration time) {
        NANOS.addAndGet(time.toNanos());
    }
}
