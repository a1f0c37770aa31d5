package io.pincast.simulator.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A multipart upload to where a registration said, right or wrong in one way. */
public final class Upload {
    public static final String BOUNDARY = "simulator-test-boundary";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private byte @Nullable [] content = "\0\0\0\u0018ftypmp42 and what follows".getBytes(ISO_8859_1);
    private boolean chunked;
    private boolean fileFirst;
    private @Nullable String bearer;

    private Upload(URI url) {
        this.url = url;
    }

    public static Upload of(Answer registration) {
        var upload = new Upload(URI.create(registration.text("upload_url")));
        registration
                .json()
                .get("upload_parameters")
                .properties()
                .forEach(field ->
                        upload.fields.put(field.getKey(), field.getValue().asString()));
        return upload;
    }

    public Upload content(byte[] bytes) {
        content = bytes;
        return this;
    }

    public Upload field(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public Upload without(String field) {
        fields.remove(field);
        return this;
    }

    public Upload withoutFile() {
        content = null;
        return this;
    }

    public Upload fileFirst() {
        fileFirst = true;
        return this;
    }

    public Upload chunked() {
        chunked = true;
        return this;
    }

    public Upload bearer(String token) {
        bearer = token;
        return this;
    }

    public HttpResponse<String> send() {
        var body = body();
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private byte[] body() {
        var out = new ByteArrayOutputStream();
        if (fileFirst) {
            writeFile(out);
        }
        fields.forEach((name, value) -> writePart(out, "name=\"" + name + "\"", value.getBytes(UTF_8)));
        if (!fileFirst) {
            writeFile(out);
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }

    private void writeFile(ByteArrayOutputStream out) {
        if (content != null) {
            writePart(out, "name=\"file\"; filename=\"video.mp4\"", content);
        }
    }

    private static void writePart(ByteArrayOutputStream out, String disposition, byte[] value) {
        out.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        out.writeBytes(value);
        out.writeBytes("\r\n".getBytes(UTF_8));
    }
}
