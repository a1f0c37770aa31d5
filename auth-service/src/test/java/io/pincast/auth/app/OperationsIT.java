package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OperationsIT {
    private final Running running = Running.instance();

    @Test
    void isReadyWithItsStoreItsBrokerAndItsKeys() {
        var readiness = running.stranger().get("/actuator/health/readiness").ok();
        assertThat(readiness.get("status").asString()).isEqualTo("UP");
        assertThat(readiness.get("components").propertyNames())
                .contains("mongo", "kafka", "indexes", "topics", "signingKeys");
        assertThat(running.stranger().get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void countsCallsToPinterestForPrometheus() {
        running.team().connect("pincast_demo");
        assertThat(running.stranger().get("/actuator/prometheus").text())
                .contains("pinterest_client_call")
                .contains("service=\"auth-service\"");
    }

    @Test
    void describesEveryPublicOperation() throws IOException {
        var document = running.stranger().get("/v3/api-docs");
        var description = document.ok();
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        var paths = description.get("paths");
        assertThat(paths.propertyNames())
                .contains("/api/v1/sessions", "/api/v1/accounts/{accountId}/boards", "/callback/pinterest")
                .noneMatch(path -> path.startsWith("/internal"));
        for (var path : paths) {
            for (var operation : path) {
                assertThat(operation.get("summary").asString()).isNotBlank();
                assertThat(operation.get("tags").size()).isPositive();
            }
        }
        // Merged with the other services' parts into the committed document.
        var target = Path.of("target", "openapi", "auth-service.json");
        Files.createDirectories(target.getParent());
        Files.writeString(target, document.text());
    }
}
