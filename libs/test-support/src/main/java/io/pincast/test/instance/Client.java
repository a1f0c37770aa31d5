package io.pincast.test.instance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to Pincast, or to the simulator's control API. Says nothing of what an answer ought to be. */
public final class Client {
    public static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient STAYING =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private @Nullable String token;
    private @Nullable String workspace;

    public Client(String base) {
        this.base = base;
    }

    public Client with(@Nullable String otherToken, @Nullable String otherWorkspace) {
        var other = new Client(base);
        other.token = otherToken;
        other.workspace = otherWorkspace;
        return other;
    }

    public void token(String given) {
        this.token = given;
    }

    public void workspace(String given) {
        this.workspace = given;
    }

    public Answer get(String path) {
        return send(to(path).GET());
    }

    public Answer post(String path, Object body) {
        return json("POST", path, JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, JSON.writeValueAsString(body));
    }

    public Answer delete(String path) {
        return send(to(path).DELETE());
    }

    public Answer json(String method, String path, String body) {
        return send(to(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    /** An empty POST with HTTP Basic. */
    public Answer basic(String path, String name, String secret) {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.noBody()));
    }

    public Answer text(String path, String body) {
        return send(to(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body)));
    }

    public Answer upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, BodyPublishers.ofByteArray(content));
    }

    /** A file that is never in memory as a whole. */
    public Answer upload(String path, String fileName, long sizeBytes, Supplier<InputStream> content) {
        return upload(path, fileName, BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), sizeBytes));
    }

    private Answer upload(String path, String fileName, HttpRequest.BodyPublisher content) {
        var boundary = "boundary-of-the-upload";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        content,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    public Answer page(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /**
     * Sends a page's form, and goes where it leads, as a browser does; the JDK's client leaves the cookie behind on that way.
     *
     * @param cookie that the browser was given before, by where the form leads
     */
    public Answer form(String address, List<Map.Entry<String, String>> fields, String cookie) {
        var body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var sent = send(
                STAYING,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        return sent.status() / 100 == 3
                ? send(HttpRequest.newBuilder(URI.create(address).resolve(sent.header("Location")))
                        .header("Cookie", cookie)
                        .GET())
                : sent;
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (workspace != null) {
            request.header("Pincast-Workspace", workspace);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        return send(http, request);
    }

    private static Answer send(HttpClient by, HttpRequest.Builder request) {
        try {
            return Answer.of(by.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {
        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response);
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The body of a success; anything else fails with what was said. */
        public JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError(
                        response.request().method() + " " + response.uri() + " answered " + status + ": " + text());
            }
            return json();
        }

        /** Name and value of the cookie that was set first; empty where none was. */
        public String cookie() {
            return header("Set-Cookie").split(";", 2)[0];
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
