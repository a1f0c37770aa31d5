package io.pincast.standalone.demo;

import io.pincast.defaults.id.Ids;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP, as any program would speak it. */
class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient staying =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Ids ids = new Ids();
    private final String base;
    private @Nullable String token;
    private @Nullable String workspaceId;

    Api(URI url) {
        this.base = url.toString().replaceAll("/$", "");
    }

    void signedIn(String sessionToken) {
        this.token = sessionToken;
    }

    void in(String workspace) {
        this.workspaceId = workspace;
    }

    JsonNode get(String path) {
        return json(send(to(path).GET()), 200);
    }

    /** Empty where the thing is not there yet. */
    Optional<JsonNode> find(String path) {
        var response = send(to(path).GET());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(json(response, 200));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return json(created(path, body), 201);
    }

    /** Begins what goes on elsewhere: with the cookie by which whoever comes back from there is known. */
    Begun begin(String path, Map<String, ?> body) {
        var response = created(path, body);
        var cookie = response.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new StepFailedException(path + " set no cookie"));
        return new Begun(json(response, 201), cookie.split(";", 2)[0]);
    }

    private HttpResponse<String> created(String path, Map<String, ?> body) {
        return send(to(path).header("Idempotency-Key", ids.nextText())
                .POST(body(body))
                .header("Content-Type", "application/json"));
    }

    JsonNode put(String path, Map<String, ?> body) {
        return json(send(to(path).PUT(body(body)).header("Content-Type", "application/json")), 200);
    }

    JsonNode upload(String path, String fileName, String contentType, byte[] content) {
        var boundary = "pincast-" + ids.nextText();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        var parts = List.of(head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8));
        return json(
                send(to(path).POST(BodyPublishers.ofByteArrays(parts))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)),
                201);
    }

    /** A page outside the API, such as Pinterest's consent page. */
    HttpResponse<String> page(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a page's form and goes where it leads, with the cookie that was given by that: the JDK's client leaves it behind. */
    HttpResponse<String> submit(URI address, List<Map.Entry<String, String>> form, String cookie) {
        var encoded = form.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var sent = send(
                staying,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded)));
        var leads = sent.headers().firstValue("Location");
        return leads.isPresent()
                ? send(HttpRequest.newBuilder(address.resolve(leads.get()))
                        .header("Cookie", cookie)
                        .GET())
                : sent;
    }

    private HttpRequest.Builder to(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (workspaceId != null) {
            request.header("Pincast-Workspace", workspaceId);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        return send(http, builder);
    }

    private static HttpResponse<String> send(HttpClient by, HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            return by.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new StepFailedException(
                    "nothing answers at " + request.uri() + ". Is Pincast running? Start it with ./pincast up");
        } catch (IOException e) {
            throw new StepFailedException(request.method() + " " + request.uri() + " broke: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted");
        }
    }

    private static JsonNode json(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new StepFailedException(
                    response.request().method() + " " + response.request().uri().getPath() + " answered "
                            + response.statusCode() + " instead of " + expected + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new StepFailedException(response.request().uri() + " answered no JSON: " + response.body());
        }
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What was begun, and the cookie that came with it, as {@code name=value}. */
    record Begun(JsonNode body, String cookie) {}
}
