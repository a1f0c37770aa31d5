package io.pincast.e2e;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Pinterest makes the Pin, gives no answer, and hides the Pin: nobody but a person can tell. The team wants to be asked, and each
 * of its three answers holds.
 */
@ExtendWith(SharedInstance.class)
class DecisionsIT {
    private static final List<String> TITLES = List.of("It is there", "Try it again", "Give it up");
    private static Team team;
    private static Client control;
    private static List<String> postIds;

    @BeforeAll
    static void leaveThreeOpen(Instance instance) {
        control = new Client(instance.simulatorUrl() + "/control");
        hidePinsFor("PT1H");
        control.post("/users", Map.of("username", "undecided")).ok();
        control.post("/boards", Map.of("account", "undecided", "name", "Open questions"))
                .ok();
        team = Team.signIn(instance, instance.firstSignIn(), "Decisions");
        team.api()
                .put(
                        "/publishing/settings",
                        Map.of("latePolicy", "PT24H", "giveUpAfter", "PT48H", "afterUnclear", "ASK"))
                .ok();
        var account = team.connect(team.registerApp(Team.APP_ID, Team.APP_SECRET), "undecided");
        control.post(
                        "/faults",
                        Map.of(
                                "kind",
                                "RESET_AFTER_EFFECT",
                                "operation",
                                "pins/create",
                                "account",
                                "undecided",
                                "count",
                                TITLES.size()))
                .ok();
        var board = team.firstBoard(account);
        var media = team.uploadImage();
        postIds = TITLES.stream()
                .map(title -> {
                    var body = team.postBody(title, account, board, media);
                    body.put("schedule", Map.of("now", true));
                    return team.api().post("/posts", body).ok().get("id").asString();
                })
                .toList();
    }

    @AfterAll
    static void showPinsAgain() {
        hidePinsFor("PT0S");
    }

    private static void hidePinsFor(String duration) {
        control.put("/settings", Map.of("pins", Map.of("listingDelay", duration)))
                .ok();
    }

    @Test
    void leavesItToAPersonAndDoesWhatThePersonSays() {
        postIds.forEach(id -> {
            var publication = awaited(id, "needs-attention");
            assertThat(publication.get("problem").get("code").asString()).isEqualTo("NOT_FOUND_ASK");
            assertThat(publication.get("evidence")).as(publication.toString()).isNotEmpty();
        });

        var made = pins(TITLES.getFirst()).getFirst();
        decide(postIds.getFirst(), Map.of("decision", "FOUND", "pinId", made));
        decide(postIds.get(1), Map.of("decision", "TRY_AGAIN"));
        decide(postIds.get(2), Map.of("decision", "GIVE_UP"));

        assertThat(awaited(postIds.getFirst(), "published").get("pinId").asString())
                .isEqualTo(made);
        assertThat(pins(TITLES.getFirst())).hasSize(1);
        var again = awaited(postIds.get(1), "published").get("pinId").asString();
        assertThat(pins(TITLES.get(1)))
                .as("the hidden one, and the new one")
                .hasSize(2)
                .contains(again);
        var given = awaited(postIds.get(2), "failed");
        assertThat(given.get("problem").get("code").asString()).isEqualTo("GIVEN_UP");
        assertThat(pins(TITLES.get(2))).hasSize(1);
        postIds.forEach(id -> assertThat(timeline(id))
                .containsSubsequence("AttemptEnded", "BoardRead", "PublicationUnconfirmed", "PublicationDecided"));
    }

    private static JsonNode awaited(String postId, String status) {
        return await(status)
                .atMost(ofSeconds(60))
                .until(
                        () -> team.post(postId),
                        post -> post.get("status").asString().equals(status))
                .get("publications")
                .get(0);
    }

    private static void decide(String postId, Map<String, String> decision) {
        var body = new HashMap<String, Object>(decision);
        body.put(
                "publicationId",
                team.post(postId).get("publications").get(0).get("id").asString());
        team.api().post("/posts/" + postId + "/publication-resolutions", body).ok();
    }

    private static List<String> pins(String title) {
        var ids = new ArrayList<String>();
        for (var pin : control.get("/pins").ok()) {
            if (pin.path("title").asString("").equals(title)) {
                ids.add(pin.get("id").asString());
            }
        }
        return ids;
    }

    private static List<String> timeline(String postId) {
        var types = new ArrayList<String>();
        team.api()
                .get("/posts/" + postId + "/timeline")
                .ok()
                .get("items")
                .forEach(item -> types.add(item.get("type").asString()));
        return types;
    }
}
