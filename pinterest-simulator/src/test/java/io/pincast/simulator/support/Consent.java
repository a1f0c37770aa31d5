package io.pincast.simulator.support;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.world.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A person at the consent page. */
public final class Consent {
    public static final String CALLBACK = "https://pincast.example/callback/pinterest";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI base;
    private final Map<String, String> fields = new LinkedHashMap<>();

    public Consent(PinterestSimulator simulator) {
        this.base = simulator.baseUrl();
        fields.put("client_id", Seed.STANDARD_APP);
        fields.put("redirect_uri", CALLBACK);
        fields.put("response_type", "code");
        fields.put("scope", "boards:read,pins:read");
        fields.put("state", "s t&1");
    }

    public Consent with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** The page as served. */
    public HttpResponse<String> page() {
        return send(HttpRequest.newBuilder(URI.create(base + "/oauth/?" + encoded()))
                .GET());
    }

    public HttpResponse<String> approve(String username) {
        fields.put("user", username);
        fields.put("decision", "approve");
        return decide();
    }

    public HttpResponse<String> deny() {
        fields.put("decision", "deny");
        return decide();
    }

    /** The code that the app is sent after approval. */
    public String code(String username) {
        var location = approve(username).headers().firstValue("location").orElseThrow();
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> decide() {
        return send(HttpRequest.newBuilder(URI.create(base + "/oauth/decision"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded())));
    }

    private String encoded() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
