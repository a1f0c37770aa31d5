package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.gateway.openapi.OpenApiMerger;
import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Processes;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed document is what the services' code says, and what the gateway serves. {@code -Dpincast.openapi.write=true} writes
 * it anew first.
 */
@ExtendWith(SharedInstance.class)
class OpenApiDocumentIT {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void isWhatTheServicesSay() throws IOException {
        var root = Processes.checkout();
        if (Boolean.getBoolean("pincast.openapi.write")) {
            OpenApiMerger.main(new String[] {root.toString()});
        }
        assertThat(Files.readString(root.resolve(OpenApiMerger.DOCUMENT)))
                .as(
                        "docs/openapi.json is not what the code says: run ./pincast test -Dpincast.openapi.write=true, and commit it")
                .isEqualTo(OpenApiMerger.merged(root));
    }

    @Test
    void isServedByTheGateway(Instance instance) throws IOException {
        var served = new Client(instance.url()).get("/api/v1/openapi.json");
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.json())
                .isEqualTo(JSON.readTree(Files.readString(Processes.checkout().resolve(OpenApiMerger.DOCUMENT))));
    }

    @Test
    void saysOfEveryOperationWhatItDoesWhoMayAndHowItRefuses() throws IOException {
        var document = JSON.readTree(Files.readString(Processes.checkout().resolve(OpenApiMerger.DOCUMENT)));
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").size()).isGreaterThan(10);
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    assertThat(operation.path("summary").asString(""))
                            .as(method + " " + path)
                            .isNotBlank();
                    assertThat(operation.has("security") || document.has("security"))
                            .as(method + " " + path)
                            .isTrue();
                    assertThat(operation.get("responses").propertyNames())
                            .as(method + " " + path)
                            .anyMatch(status -> status.startsWith("4") || status.equals("default"));
                }));
    }

    @Test
    void canBeBrowsed(Instance instance) {
        var page = new Client(instance.url()).get("/docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }
}
