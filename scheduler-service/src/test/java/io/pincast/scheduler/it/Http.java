package io.pincast.scheduler.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plain HTTP, as any caller speaks it. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String base;
    private final Map<String, String> headers;

    Http(String base) {
        this(base, Map.of());
    }

    private Http(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    Http as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, more);
    }

    Answer get(String path) {
        return send("GET", path, "application/json", null);
    }

    Answer delete(String path) {
        return send("DELETE", path, "application/json", null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    Answer patch(String path, Object body) {
        return send("PATCH", path, "application/json", json(body));
    }

    Answer upload(String fileName, byte[] content) {
        var boundary = "----pincast-test";
        var head = SchedulerInstance.bytes(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        var tail = SchedulerInstance.bytes("\r\n--" + boundary + "--\r\n");
        var body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return send("POST", "/api/v1/media", "multipart/form-data; boundary=" + boundary, body);
    }

    private static byte[] json(Object body) {
        return SchedulerInstance.bytes(
                body instanceof String text ? text : SchedulerInstance.JSON.writeValueAsString(body));
    }

    private Answer send(String method, String path, String type, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        JsonNode json() {
            return SchedulerInstance.JSON.readTree(response.body());
        }

        /** The body of a success. */
        JsonNode ok() {
            if (status() >= 300) {
                throw new AssertionError(status() + " " + new String(bytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return json();
        }

        String text(String field) {
            return json().get(field).asString();
        }
    }
}
