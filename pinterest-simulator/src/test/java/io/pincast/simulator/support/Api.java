package io.pincast.simulator.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import io.pincast.test.contract.PinterestDescription;
import io.pincast.test.contract.ReceivedResponse;
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
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the API as one user; every answer is held against Pinterest's description before a test sees it. */
public final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** What is not there is answered too, of which the description says nothing. */
    private static final List<String> NOT_DESCRIBED =
            List.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private final URI base;
    private final String environment;
    private final String authorization;
    private final boolean judged;

    private Api(URI base, String environment, String authorization) {
        this(base, environment, authorization, true);
    }

    private Api(URI base, String environment, String authorization, boolean judged) {
        this.base = base;
        this.environment = environment;
        this.authorization = authorization;
        this.judged = judged;
    }

    /** As the user, with all scopes, in production. */
    public static Api as(PinterestSimulator simulator, String username) {
        return with(simulator, NewTokens.of(username));
    }

    public static Api asDemo(PinterestSimulator simulator) {
        return as(simulator, Seed.DEMO_USER);
    }

    public static Api with(PinterestSimulator simulator, NewTokens wish) {
        var tokens = simulator.control().making().issueTokens(wish);
        var environment =
                wish.environment() == null ? "production" : wish.environment().path();
        return new Api(simulator.baseUrl(), environment, "Bearer " + tokens.accessToken());
    }

    public static Api withToken(PinterestSimulator simulator, String environment, String token) {
        return new Api(simulator.baseUrl(), environment, "Bearer " + token);
    }

    public static Api asApp(PinterestSimulator simulator, String environment, String clientId, String secret) {
        var plain = (clientId + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new Api(
                simulator.baseUrl(), environment, "Basic " + Base64.getEncoder().encodeToString(plain));
    }

    /** The same caller, for answers that are meant to be wrong. */
    public Api unjudged() {
        return new Api(base, environment, authorization, false);
    }

    /** The same caller at the other environment's address. */
    public Api at(String otherEnvironment) {
        return new Api(base, otherEnvironment, authorization);
    }

    public Answer get(String path) {
        return send("GET", path, request(path).GET());
    }

    public Answer delete(String path) {
        return send("DELETE", path, request(path).DELETE());
    }

    public Answer post(String path, String json) {
        return send("POST", path, json(path).POST(BodyPublishers.ofString(json)));
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json(path).method("PATCH", BodyPublishers.ofString(json)));
    }

    public Answer form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/" + environment + "/v5" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", authorization);
    }

    private Answer send(String method, String path, HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (judged) {
                judge(method, path, response);
            }
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static void judge(String method, String path, HttpResponse<String> response) {
        assertThat(violations(method, path.replaceAll("\\?.*", ""), response))
                .as("%s %s answered %s %s", method, path, response.statusCode(), response.body())
                .isEmpty();
        assertThat(response.headers().firstValue("x-pinterest-rid")).isPresent();
        assertThat(response.body().isEmpty()
                        || response.headers().map().toString().contains("application/json"))
                .isTrue();
    }

    /** Where Pinterest's description is not here, nothing is known to be wrong. */
    private static List<String> violations(String method, String path, HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse(null);
        var answer = new ReceivedResponse(
                response.statusCode(), type, response.body().getBytes(StandardCharsets.UTF_8));
        return PinterestDescription.load().stream()
                .flatMap(description -> description.validateResponse(method, path, answer).stream())
                .filter(violation -> NOT_DESCRIBED.stream().noneMatch(violation::startsWith))
                .toList();
    }
}
