package io.pincast.publisher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/** auth-service and scheduler-service as far as the publisher asks them, over HTTP. */
final class FakePeers implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PIECE = 16 * 1024;
    private final HttpServer server;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final Map<String, Duration> pauses = new ConcurrentHashMap<>();

    FakePeers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/internal/service-tokens",
                exchange -> json(exchange, 200, "{\"token\":\"service\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}"));
        server.createContext("/internal/accounts/", this::accessToken);
        server.createContext("/internal/media/", this::mediaContent);
        server.createContext("/internal/pinterest-apps/", FakePeers::slice);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Account account(String accountId, String accessToken) {
        var account = new Account(accessToken);
        accounts.put(accountId, account);
        return account;
    }

    void media(String mediaId, byte[] content) {
        media.put(mediaId, content);
    }

    /** Gives a file in pieces of 16 KB, with a pause before each. */
    void slowly(String mediaId, Duration pause) {
        pauses.put(mediaId, pause);
    }

    static byte[] png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void accessToken(HttpExchange exchange) throws IOException {
        var account = accounts.get(exchange.getRequestURI().getPath().split("/", -1)[3]);
        var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (account == null) {
            problem(exchange, 404, "account-not-found", "There is no such account.");
            return;
        }
        account.asked(asked.path("rejectedTokenHash").asString(""));
        if (account.away) {
            problem(exchange, 503, "part-unavailable", "Away.");
        } else if (account.appDisabled) {
            problem(exchange, 403, "pinterest-app-disabled", "The Pinterest app Ours is disabled.");
        } else if (account.dead) {
            problem(exchange, 409, "account-needs-reconnect", "The access to @soup ended on Pinterest's side.");
        } else {
            json(
                    exchange,
                    200,
                    JSON.writeValueAsString(Map.of(
                            "accessToken",
                            account.accessToken,
                            "environment",
                            "SIMULATOR",
                            "accessTier",
                            account.accessTier,
                            "pinterestAppId",
                            "app",
                            "expiresAt",
                            "2099-01-01T00:00:00Z",
                            "addedLater",
                            true)));
        }
    }

    /** A Trial app's day without an end. */
    private static void slice(HttpExchange exchange) throws IOException {
        json(
                exchange,
                200,
                "{\"sliceId\":\"slice\",\"requests\":10,\"expiresAt\":\"2099-01-01T00:00:00Z\","
                        + "\"dayEndsAt\":\"2099-01-01T00:00:00Z\"}");
    }

    private void mediaContent(HttpExchange exchange) throws IOException {
        var mediaId = exchange.getRequestURI().getPath().split("/", -1)[3];
        var content = media.get(mediaId);
        if (content == null
                || !"workspaceId=workspace".equals(exchange.getRequestURI().getQuery())) {
            problem(exchange, 404, "not-found", "There is no such file.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, content.length);
        write(exchange.getResponseBody(), content, pauses.getOrDefault(mediaId, Duration.ZERO));
        exchange.close();
    }

    private static void write(OutputStream out, byte[] content, Duration pause) throws IOException {
        var never = new CountDownLatch(1);
        for (var offset = 0; offset < content.length; offset += PIECE) {
            try {
                if (pause.isPositive() && never.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            out.write(content, offset, Math.min(PIECE, content.length - offset));
            out.flush();
        }
    }

    private static void problem(HttpExchange exchange, int status, String type, String detail) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        respond(exchange, status, JSON.writeValueAsString(Map.of("type", "/problems/" + type, "detail", detail)));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        respond(exchange, status, body);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What auth-service knows of an account. */
    static final class Account {
        final List<String> rejected = new CopyOnWriteArrayList<>();
        volatile String accessToken;
        volatile String accessTier = "STANDARD";
        volatile boolean away;
        volatile boolean appDisabled;
        volatile boolean dead;
        volatile boolean diesOnRejection;
        volatile String renewed = "";

        Account(String accessToken) {
            this.accessToken = accessToken;
        }

        private void asked(String rejectedTokenHash) {
            if (!rejectedTokenHash.isEmpty()) {
                rejected.add(rejectedTokenHash);
                dead = diesOnRejection;
                if (!renewed.isEmpty()) {
                    accessToken = renewed;
                }
            }
        }
    }
}
