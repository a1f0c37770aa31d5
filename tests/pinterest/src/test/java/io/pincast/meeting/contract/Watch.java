package io.pincast.meeting.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pincast.test.contract.PinterestDescription;
import io.pincast.test.contract.ReceivedResponse;
import io.pincast.test.contract.SentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands between client and simulator, passes on what they say, and keeps it; knows only Pinterest's description. */
final class Watch implements AutoCloseable {
    /** What HTTP clients and servers write themselves. */
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "transfer-encoding", "date");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final PinterestDescription description;
    private final URI behind;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    Watch(PinterestDescription description, URI behind) {
        this.description = description;
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::passOn);
        server.start();
    }

    /**
     * One request and its answer.
     *
     * @param operation empty where the description has none
     */
    record Seen(
            String operation,
            SentRequest request,
            int status,
            @Nullable String contentType,
            String body) {
        ReceivedResponse response() {
            return new ReceivedResponse(status, contentType, body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return request.method() + " " + request.path() + " → " + status + " " + body;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Seen> seen() {
        return seen;
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = send(exchange, body);
            keep(exchange, body, answer);
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name)) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void keep(HttpExchange exchange, byte[] body, HttpResponse<byte[]> answer) {
        var uri = exchange.getRequestURI();
        var base = uri.getPath().startsWith("/sandbox/v5") ? "/sandbox/v5" : "/production/v5";
        var request = new SentRequest(exchange.getRequestMethod(), uri, base, exchange.getRequestHeaders(), body);
        seen.add(new Seen(
                description.operations().idOf(request.method(), request.path()).orElse(""),
                request,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(null),
                new String(answer.body(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
