package io.pincast.e2e.access;

import io.pincast.test.instance.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls an endpoint; of an answer that never ends, looks at the beginning alone. */
final class Call {
    private static final String BOUNDARY = "boundary-of-the-upload";
    private static final String PART = "--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nno image\r\n--" + BOUNDARY
            + "--\r\n";
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Call(String base) {
        this.base = base;
    }

    Answer send(Endpoint endpoint, String path, String body, Caller caller) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        if (caller.workspace() != null) {
            request.header("Pincast-Workspace", caller.workspace());
        }
        if (endpoint.isUpload()) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        } else if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var content = endpoint.isUpload() ? PART : body;
        request.method(
                endpoint.method(), content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
        try {
            return answer(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        try (var body = response.body()) {
            var endless = type.startsWith("text/event-stream");
            var text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            var problem = type.startsWith("application/problem+json")
                    ? Client.JSON.readTree(text).path("type").asString("")
                    : "";
            return new Answer(response.statusCode(), problem, text);
        }
    }

    /** Who calls, and in which workspace. */
    record Caller(@Nullable String token, @Nullable String workspace) {
        @Override
        public String toString() {
            return "Caller[" + workspace + "]";
        }
    }

    /**
     * What came back.
     *
     * @param type of the problem, empty where it is none
     */
    record Answer(int status, String type, String text) {}
}
