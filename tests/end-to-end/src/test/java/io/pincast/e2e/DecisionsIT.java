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
 * Pinterest gives no answer, and what can be read does not settle it: one Pin was made and is hidden, and where none can be found the
 * team wants to be asked. Each of a person's three answers holds.
 */
@ExtendWith(SharedInstance.class)
class DecisionsIT {
    private static final String ACCOUNT = "undecided";
    private static Team team;
    private static Client control;
    private static String hidden;
    private static String absent;
    private static String unwanted;

    @BeforeAll
    static void leaveThreeOpen(Instance instance) {
        control = new Client(instance.simulatorUrl() + "/control");
        hidePinsFor("PT1H");
        control.post("/users", Map.of("username", ACCOUNT)).ok();
        var boards = new ArrayList<String>();
        for (var name : List.of("One", "Two")) {
            boards.add(control.post("/boards", Map.of("account", ACCOUNT, "name", name))
                    .ok()
                    .get("id")
                    .asString());
        }
        team = Team.signIn(instance, instance.firstSignIn(), "Decisions");
        team.api()
                .put(
                        "/publishing/settings",
                        Map.of("latePolicy", "PT24H", "giveUpAfter", "PT48H", "afterUnclear", "ASK"))
                .ok();
        var account = team.connect(team.registerApp(Team.APP_ID, Team.APP_SECRET), ACCOUNT);
        var media = team.uploadImage();
        hidden = leaveOpen("RESET_AFTER_EFFECT", team.postBody("It is there", account, boards.getFirst(), media));
        absent = leaveOpen("RESET_BEFORE_EFFECT", team.postBody("Try it again", account, boards.getLast(), media));
        unwanted = leaveOpen("RESET_BEFORE_EFFECT", team.postBody("Give it up", account, boards.getLast(), media));
    }

    private static String leaveOpen(String fault, Map<String, Object> body) {
        control.post("/faults", Map.of("kind", fault, "operation", "pins/create", "account", ACCOUNT, "count", 1))
                .ok();
        body.put("schedule", Map.of("now", true));
        var id = team.api().post("/posts", body).ok().get("id").asString();
        await("the answer is lost")
                .atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(timeline(id)).contains("BoardRead"));
        return id;
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
        assertThat(problem(awaited(hidden, "needs-attention"))).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(problem(awaited(absent, "needs-attention"))).isEqualTo("NOT_FOUND_ASK");
        assertThat(problem(awaited(unwanted, "needs-attention"))).isEqualTo("NOT_FOUND_ASK");

        var made = pins("It is there").getFirst();
        decide(hidden, Map.of("decision", "FOUND", "pinId", made));
        decide(absent, Map.of("decision", "TRY_AGAIN"));
        decide(unwanted, Map.of("decision", "GIVE_UP"));

        assertThat(awaited(hidden, "published").get("pinId").asString()).isEqualTo(made);
        assertThat(pins("It is there")).containsExactly(made);
        var again = awaited(absent, "published").get("pinId").asString();
        assertThat(pins("Try it again")).containsExactly(again);
        assertThat(problem(awaited(unwanted, "failed"))).isEqualTo("GIVEN_UP");
        assertThat(pins("Give it up")).isEmpty();
        assertThat(List.of(hidden, absent, unwanted))
                .allSatisfy(id -> assertThat(timeline(id))
                        .containsSubsequence(
                                "AttemptEnded", "BoardRead", "PublicationUnconfirmed", "PublicationDecided"));
    }

    private static String problem(JsonNode publication) {
        return publication.path("problem").path("code").asString();
    }

    private static JsonNode awaited(String postId, String status) {
        await(status)
                .atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(team.post(postId).get("status").asString())
                        .as(() -> String.join("\n", told(postId)))
                        .isEqualTo(status));
        return team.post(postId).get("publications").get(0);
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
        return told(postId).stream()
                .map(line -> line.substring(0, line.indexOf(" ")))
                .toList();
    }

    private static List<String> told(String postId) {
        var lines = new ArrayList<String>();
        team.api()
                .get("/posts/" + postId + "/timeline")
                .ok()
                .get("items")
                .forEach(item -> lines.add(item.get("type").asString() + " "
                        + item.get("at").asString() + " " + item.get("text").asString() + " " + item.get("details")));
        return lines;
    }
}
