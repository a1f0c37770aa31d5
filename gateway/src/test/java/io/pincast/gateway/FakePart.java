package io.pincast.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the gateway: real HTTP on loopback; each test says what a path of its own answers. */
final class FakePart {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    FakePart() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    FakePart on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** What reached a path, in order. A test asks for a path that no other uses. */
    List<Received> received(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var answer = answers.getOrDefault(path, FakePart::echo);
        answer.to(exchange, this);
        // Not where it threw: closing ends an answer as if it were whole, while the server then cuts the connection.
        exchange.close();
    }

    private static void echo(HttpExchange exchange, FakePart part) throws IOException {
        part.take(exchange);
        json(exchange, 200, "{\"path\":\"" + exchange.getRequestURI() + "\"}");
    }

    /** Reads the body and remembers the request. */
    Received take(HttpExchange exchange) throws IOException {
        var one = new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        received.add(one);
        return one;
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What a path does. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange, FakePart part) throws IOException;
    }

    /** A request as it arrived. */
    record Received(String method, String path, String target, Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }
}
