package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.ANALYTICS;
import static io.pincast.gateway.RunningGateway.AUTH;
import static io.pincast.gateway.RunningGateway.SCHEDULER;
import static io.pincast.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The pages for people, and the document that the API browser reads. */
class PagesIT {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void loadsThePagesFromHereAloneAlsoUnderThePublicPath() {
        for (var page : new String[] {"/", "/docs", "/mixpost/", "/mixpost/docs"}) {
            var answer = get(page);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
            assertThat(answer.body())
                    .doesNotContain("<script>")
                    .doesNotContain("style=")
                    .doesNotContain("onclick");
            var links = LINK.matcher(answer.body());
            var found = 0;
            while (links.find()) {
                var link = RunningGateway.uri(page).resolve(links.group(1));
                assertThat(link.getAuthority()).isEqualTo("127.0.0.1:" + RunningGateway.port());
                assertThat(get(link.getRawPath()).statusCode())
                        .as("%s on %s", links.group(1), page)
                        .isEqualTo(200);
                found++;
            }
            assertThat(found).isGreaterThan(3);
        }
    }

    @Test
    void tellsWhatRuns() {
        AUTH.on("/actuator/health/readiness", (exchange, part) -> FakePart.json(exchange, 200, "{\"status\":\"UP\"}"));
        SCHEDULER.on("/actuator/health/readiness", (exchange, part) -> FakePart.json(exchange, 200, "{}"));
        ANALYTICS.on(
                "/actuator/health/readiness",
                (exchange, part) -> FakePart.json(
                        exchange,
                        503,
                        "{\"status\":\"DOWN\",\"components\":{\"mongo\":{\"status\":\"UP\"},\"kafka\":{\"status\":\"DOWN\"}}}"));
        RunningGateway.pass(Duration.ofSeconds(2));

        var status = JSON.readTree(get("/api/v1/status").body());
        assertThat(status.path("ready").asBoolean()).isFalse();
        assertThat(status.path("parts").toString())
                .isEqualTo("[{\"name\":\"analytics-service\",\"state\":\"NOT_READY\",\"causes\":[\"kafka\"]},"
                        + "{\"name\":\"auth-service\",\"state\":\"UP\",\"causes\":[]},"
                        + "{\"name\":\"publisher-service\",\"state\":\"AWAY\",\"causes\":[]},"
                        + "{\"name\":\"scheduler-service\",\"state\":\"UP\",\"causes\":[]}]");
    }

    @Test
    void servesTheCommittedDocumentAndSaysThePublicPathWhereItWasTaken() throws IOException {
        var committed = Files.readString(Path.of("..", "docs", "openapi.json"));
        assertThat(get("/api/v1/openapi.json").body()).isEqualTo(committed);

        var document = JSON.readTree(get("/mixpost/api/v1/openapi.json").body());
        assertThat(document.path("servers").path(0).path("url").asString("")).isEqualTo("/mixpost");
        assertThat(document.path("paths")).isEqualTo(JSON.readTree(committed).path("paths"));
    }

    /** The part of the document that is the gateway's own; the merger reads it. */
    @Test
    void describesItsOwnOperations() throws IOException {
        var part = get("/v3/api-docs");
        assertThat(part.statusCode()).isEqualTo(200);
        var paths = JSON.readTree(part.body()).path("paths");
        assertThat(paths.propertyNames()).containsExactly("/api/v1/status");
        assertThat(paths.path("/api/v1/status").path("get").path("summary").asString(""))
                .isNotBlank();
        Files.createDirectories(Path.of("target", "openapi"));
        Files.writeString(Path.of("target", "openapi", "gateway.json"), part.body());
    }
}
