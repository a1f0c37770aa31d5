package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A canary from the outside: the same road, and how late it was. */
class CanaryIT {
    private static final String PATH = "/api/v1/publishing/canaries";
    private final Http http = SchedulerInstance.newTeam();
    private final Plans plans = new Plans(http);

    @Test
    void goesTheWholeRoadAndTellsHowLateItWas() {
        var sent = http.post(PATH, Map.of("accountId", Plans.ACCOUNT, "boardId", "1001"));
        assertThat(sent.status()).isEqualTo(201);
        var path = sent.header("Location");
        var post = http.get("/api/v1/posts/" + sent.text("postId")).ok();
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        assertThat(sent.json().get("over").asBoolean()).isFalse();
        assertThat(http.get(path).text("text")).startsWith("Not published, ");

        publisher.published(1, 1);
        var over = await().atMost(ofSeconds(30))
                .until(
                        () -> http.get(path).ok(),
                        (JsonNode seen) -> seen.has("handedOverAfterMillis")
                                && seen.get("over").asBoolean());
        assertThat(over.get("published").asBoolean()).isTrue();
        assertThat(over.get("publishedAfterMillis").asLong()).isNotNegative();
        assertThat(over.get("handedOverAfterMillis").asLong()).isNotNegative();
        assertThat(over.get("pinUrl").asString()).endsWith("/pin/771");
    }

    @Test
    void saysWhyItIsNotPublished() {
        var sent = http.post(PATH, Map.of("accountId", Plans.ACCOUNT, "boardId", "1001"));
        var post = http.get("/api/v1/posts/" + sent.text("postId")).ok();
        Publisher.of(plans.awaitDue(post, 1)).failed(1, 1);
        var over = await().atMost(ofSeconds(30))
                .until(
                        () -> http.get(sent.header("Location")).ok(),
                        seen -> seen.get("over").asBoolean());
        assertThat(over.get("published").asBoolean()).isFalse();
        assertThat(over.get("text").asString()).contains("failed", "The board does not exist any more.");
    }

    @Test
    void isNeverSentToTheRealPinterest() {
        SchedulerInstance.whileAuthAnswers(
                question -> SchedulerInstance.JSON.writeValueAsString(
                        Map.of("results", java.util.List.of(Map.of("ok", true, "environment", "PRODUCTION")))),
                () -> {
                    var refused = http.post(PATH, Map.of("accountId", Plans.ACCOUNT, "boardId", "1001"));
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.text("type")).isEqualTo("/problems/canary-not-simulated");
                    assertThat(refused.text("detail")).contains("PRODUCTION");
                });
    }

    @Test
    void isNotJustAnyPost() {
        var post = plans.scheduled(
                Map.of("title", "No canary"), java.time.Instant.now().plusSeconds(600));
        assertThat(http.get(PATH + "/" + post.get("id").asString()).status()).isEqualTo(404);
    }
}
