package io.pincast.e2e;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From sign-in to metrics, through the gateway's one port, on real Kafka and the real MongoDB wire protocol. */
@ExtendWith(SharedInstance.class)
class RoadIT {
    private static Team team;
    private static String accountId;
    private static String boardId;
    private static String mediaId;
    private static Client control;

    @BeforeAll
    static void connect(Instance instance) {
        team = Team.signIn(instance, instance.firstSignIn(), "Road");
        accountId = team.connect(team.registerApp(Team.APP_ID, Team.APP_SECRET), "pincast_demo");
        boardId = team.firstBoard(accountId);
        mediaId = team.uploadImage();
        control = new Client(instance.simulatorUrl() + "/control");
    }

    @Test
    void publishesAPostAtItsInstantAndThenMeasuresIt() {
        var dueAt = Instant.now().plusSeconds(2);
        var postId = team.scheduled(team.postBody("On time", accountId, boardId, mediaId), dueAt);

        var publication = awaitStatus(postId, "published").get("publications").get(0);
        assertThat(pinsTitled("On time")).hasSize(1);
        assertThat(Instant.parse(publication.get("publishedAt").asString())).isAfterOrEqualTo(dueAt);
        assertThat(pinsTitled("On time").getFirst().get("id").asString())
                .isEqualTo(publication.get("pinId").asString());

        var pinId = publication.get("pinId").asString();
        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            var report = team.api().get("/analytics/pins/" + pinId);
            assertThat(report.status()).isEqualTo(200);
            assertThat(report.json().get("days"))
                    .anySatisfy(day ->
                            assertThat(day.get("metrics").has("IMPRESSION")).isTrue());
        });
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(team.api()
                                .get("/analytics/accounts/" + accountId)
                                .ok()
                                .get("days"))
                        .isNotEmpty());
    }

    @Test
    void tellsEveryDecisionInTheTimeline() {
        var postId = team.scheduled(
                team.postBody("Told", accountId, boardId, mediaId),
                Instant.now().plusSeconds(1));
        awaitStatus(postId, "published");
        await().atMost(ofSeconds(10))
                .untilAsserted(() -> assertThat(timeline(postId))
                        .containsSubsequence(
                                "PostCreated",
                                "PostScheduled",
                                "PublicationDispatched",
                                "AttemptStarted",
                                "AttemptEnded",
                                "PinPublished"));
    }

    @Test
    void movesAPostThatIsNotDueYetAndCancelsAnother() {
        var moved = team.scheduled(
                team.postBody("Moved", accountId, boardId, mediaId),
                Instant.now().plusSeconds(3600));
        team.api()
                .put(
                        "/posts/" + moved + "/schedule",
                        Map.of("dueAt", Instant.now().plusSeconds(1).toString()))
                .ok();
        var cancelled = team.scheduled(
                team.postBody("Cancelled", accountId, boardId, mediaId),
                Instant.now().plusSeconds(3600));
        assertThat(team.api()
                        .delete("/posts/" + cancelled + "/schedule")
                        .ok()
                        .get("status")
                        .asString())
                .isEqualTo("cancelled");

        awaitStatus(moved, "published");
        assertThat(team.post(cancelled).get("status").asString()).isEqualTo("cancelled");
        assertThat(pinsTitled("Cancelled")).isEmpty();
    }

    @Test
    void publishesNowWhenAskedTo() {
        var postId = team.api()
                .post("/posts", team.postBody("Now", accountId, boardId, mediaId))
                .ok()
                .get("id")
                .asString();
        assertThat(team.post(postId).get("status").asString()).isEqualTo("draft");
        team.api().put("/posts/" + postId + "/schedule", Map.of("now", true)).ok();
        awaitStatus(postId, "published");
    }

    @Test
    void resolvesALocalTimeInAGapAndInAnOverlap() {
        var gap = planLocal("2027-03-28T02:30:00", "Europe/Berlin");
        assertThat(gap.get("resolvedAt").asString()).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(gap.get("dstAdjustment").asString()).isEqualTo("GAP");
        var overlap = planLocal("2027-10-31T02:30:00", "Europe/Berlin");
        assertThat(overlap.get("resolvedAt").asString()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(overlap.get("dstAdjustment").asString()).isEqualTo("OVERLAP");
    }

    @Test
    void saysInWordsWhyPinterestRefused() {
        var pinterestBoard = control.post("/boards", Map.of("account", "pincast_demo", "name", "Soon gone"))
                .ok();
        var goneBoard = pinterestBoard.get("id").asString();
        var postId = team.scheduled(
                team.postBody("Nowhere to go", accountId, goneBoard, mediaId),
                Instant.now().plusSeconds(2));
        control.post("/faults", Map.of("kind", "BOARD_DELETED", "operation", "pins/create", "boardId", goneBoard))
                .ok();

        var problem = awaitStatus(postId, "failed").get("publications").get(0).get("problem");
        assertThat(problem.get("code").asString()).isEqualTo("BOARD_NOT_FOUND");
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("action").asString()).isNotBlank();
        assertThat(problem.get("pinterestCode").asInt()).isEqualTo(40);
        assertThat(problem.get("requestId").asString()).isNotBlank();
    }

    private JsonNode planLocal(String localDateTime, String zone) {
        var postId = team.api()
                .post("/posts", team.postBody("Local " + localDateTime, accountId, boardId, mediaId))
                .ok()
                .get("id")
                .asString();
        var planned = team.api()
                .put("/posts/" + postId + "/schedule", Map.of("localDateTime", localDateTime, "timeZone", zone))
                .ok();
        team.api().delete("/posts/" + postId + "/schedule").ok();
        return planned.get("schedule");
    }

    private static JsonNode awaitStatus(String postId, String status) {
        return await("post " + status)
                .atMost(ofSeconds(30))
                .until(
                        () -> team.post(postId),
                        post -> post.get("status").asString().equals(status));
    }

    private static List<JsonNode> pinsTitled(String title) {
        var pins = new ArrayList<JsonNode>();
        for (var pin : control.get("/pins").ok()) {
            if (pin.get("title").asString().equals(title)) {
                pins.add(pin);
            }
        }
        return pins;
    }

    private static List<String> timeline(String postId) {
        return StreamSupport.stream(
                        team.api()
                                .get("/posts/" + postId + "/timeline")
                                .ok()
                                .get("items")
                                .spliterator(),
                        false)
                .map(item -> item.get("type").asString())
                .toList();
    }
}
