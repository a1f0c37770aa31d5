package io.pincast.pinterest.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that gives prepared answers in their order and keeps what it was asked. */
public final class LoopbackPinterest implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Prepared> answers = new ArrayDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    public LoopbackPinterest() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public LoopbackPinterest answer(int status, String body, String... headers) {
        answers.add(new Prepared(status, body, headers));
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v5");
    }

    public PinterestClient.Builder client() {
        var endpoint = new PinterestEndpoint(address(), URI.create("https://www.pinterest.com/oauth/"));
        return PinterestClient.builder()
                .endpoints(PinterestEndpoints.defaults().with(PinterestEnvironment.SIMULATOR, endpoint));
    }

    public List<Received> received() {
        return received;
    }

    public Received last() {
        return received.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            var answer = answers.isEmpty() ? new Prepared(500, "nothing prepared") : answers.remove();
            for (var i = 0; i < answer.headers().length; i += 2) {
                exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
            }
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static final class Prepared {
        private final int status;
        private final String body;
        private final String[] headers;

        Prepared(int status, String body, String... headers) {
            this.status = status;
            this.body = body;
            this.headers = headers;
        }

        int status() {
            return status;
        }

        String body() {
            return body;
        }

        String[] headers() {
            return headers;
        }
    }

    /** A request as it arrived. */
    public static final class Received {
        private final String method;
        private final URI uri;
        private final Map<String, List<String>> headers;
        private final byte[] body;

        Received(String method, URI uri, Headers headers, byte[] body) {
            this.method = method;
            this.uri = uri;
            this.headers = Map.copyOf(headers);
            this.body = body;
        }

        public String method() {
            return method;
        }

        public URI uri() {
            return uri;
        }

        public Map<String, List<String>> headers() {
            return headers;
        }

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        public byte[] body() {
            return body;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
