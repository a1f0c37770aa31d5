package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.AUTH;
import static io.pincast.gateway.RunningGateway.SCHEDULER;
import static io.pincast.gateway.RunningGateway.as;
import static io.pincast.gateway.RunningGateway.get;
import static io.pincast.gateway.RunningGateway.send;
import static io.pincast.gateway.RunningGateway.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is where, and what is nowhere. */
class PathsIT {

    @Test
    void servesEverythingUnderThePublicPathToo() {
        assertThat(send(as("pathy", "/mixpost/api/v1/posts/pathy?a=1")).statusCode())
                .isEqualTo(200);
        assertThat(SCHEDULER.received("/api/v1/posts/pathy").getFirst().target())
                .isEqualTo("/api/v1/posts/pathy?a=1");

        assertThat(get("/mixpost/callback/pinterest?code=c&state=s").statusCode())
                .isEqualTo(200);
        assertThat(AUTH.received("/callback/pinterest"))
                .anyMatch(request -> request.target().equals("/callback/pinterest?code=c&state=s"));

        assertThat(get("/mixpost/").body()).isEqualTo(get("/").body());
        assertThat(get("/mixpost/docs").statusCode()).isEqualTo(200);
        var bare = get("/mixpost");
        assertThat(bare.statusCode()).isEqualTo(301);
        assertThat(bare.headers().firstValue("Location")).hasValue("/mixpost/");
        Problem.of(get("/mixpostal/api/v1/posts"), 404, "no-such-path");
        Problem.of(get("/mixpost/mixpost/docs"), 404, "no-such-path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v1/nowhere",
                "/api/v2/posts",
                "/internal/token-exchanges",
                "/api/v1/internal/jwks",
                "/mixpost/internal/jwks",
                "/v3/api-docs/nowhere",
                "/error/nowhere",
                "/assets/nowhere.js",
                "/docs/nowhere.js",
                "/callback/other"
            })
    void answersAProblemWhereNothingIs(String path) {
        var before = AUTH.received(path).size();
        Problem.of(get(path), 404, "no-such-path");
        assertThat(AUTH.received(path)).hasSize(before);
    }

    @Test
    void saysWhichMethodsAPageTakes() {
        var problem = Problem.of(send(to("/").DELETE()), 405, "method-not-allowed");
        assertThat(problem.answer().headers().firstValue("Allow")).isPresent();
        Problem.of(send(to("/callback/pinterest").POST(BodyPublishers.noBody())), 404, "no-such-path");
    }

    @Test
    void takesNoForms() {
        var problem = Problem.of(
                send(as("former", "/api/v1/posts/form")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("title=x"))),
                415,
                "unsupported-media-type");
        assertThat(problem.detail()).contains("application/json");
        assertThat(SCHEDULER.received("/api/v1/posts/form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/posts/../../../internal/jwks",
                "/api/v1/posts/%2e%2e/%2E%2E/internal/jwks",
                "/api/v1/posts//internal",
                "/api/v1/posts/a%2fb",
                "/api/v1/posts/a;b=c",
                "/api/v1/posts/%252e%252e/x",
                "/api/v1/posts/a|b",
                "/api/v1/posts?title=<b>",
                "relative"
            })
    void letsNoPathThroughThatMeansSomethingElseBehind(String path) throws IOException {
        // Bare, since a client would tidy the path up.
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RunningGateway.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer pcs_tricky0123456789\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("requestId");
        }
    }

    @Test
    void showsHealthWithoutDetailsAndNothingElseOfTheActuator() {
        var health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components").doesNotContain("details");
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        for (var hidden :
                new String[] {"/actuator", "/actuator/prometheus", "/actuator/info", "/mixpost/actuator/info"}) {
            Problem.of(get(hidden), 404, "no-such-path");
        }
    }
}
