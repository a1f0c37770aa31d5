package io.pincast.scheduler.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes this service's part of the API's description, and sees that it says what a caller must know. */
class OpenApiIT {
    private static final Path FILE = Path.of("target/openapi/scheduler-service.json");

    @Test
    void describesEveryOperation() throws IOException {
        var described = new Http(SchedulerInstance.url()).get("/v3/api-docs");
        assertThat(described.status()).isEqualTo(200);
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, described.bytes());

        var document = described.json();
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .contains(
                        "/api/v1/media",
                        "/api/v1/media/{mediaId}",
                        "/api/v1/media/{mediaId}/content",
                        "/api/v1/posts",
                        "/api/v1/posts/{postId}",
                        "/api/v1/posts/{postId}/schedule",
                        "/api/v1/posts/{postId}/timeline",
                        "/api/v1/posts/{postId}/publication-retries",
                        "/api/v1/posts/{postId}/publication-resolutions")
                .noneMatch(path -> path.startsWith("/internal"));
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    assertThat(operation.path("summary").asString(""))
                            .as(method + " " + path)
                            .isNotBlank();
                    assertThat(operation.get("responses").propertyNames())
                            .as(method + " " + path)
                            .anyMatch(status -> status.startsWith("2"))
                            .contains("401");
                }));
        var post = document.get("components").get("schemas").get("Post");
        assertThat(post.get("required").toString())
                .contains("id", "status", "publications")
                .doesNotContain("title");
    }
}
