package io.pincast.e2e;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.test.Mp4;
import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Videos and carousels through the gateway's one port, up to the Pin. */
@ExtendWith(SharedInstance.class)
class MediaIT {
    private static Road road(Instance instance) {
        new Client(instance.simulatorUrl() + "/control")
                .put("/settings", Map.of("media", Map.of("processing", "PT0.2S")))
                .ok();
        var team = Team.signIn(instance, instance.firstSignIn(), "Media");
        var account = team.connect(team.registerApp(Team.APP_ID, Team.APP_SECRET), "pincast_demo");
        return new Road(team, account, team.firstBoard(account));
    }

    @Test
    void publishesAVideoAndACarousel(Instance instance) {
        var road = road(instance);
        var film = road.upload("film.mp4", Mp4.video().bytes());
        var first = road.upload("a.png", Team.png(400, 600));
        var second = road.upload("b.png", Team.png(400, 600));
        var video = road.now("Film", Map.of("mediaIds", List.of(film), "cover", Map.of("mediaId", first)));
        var carousel = road.now(
                "Soups",
                Map.of("media", List.of(Map.of("mediaId", first, "title", "Pumpkin"), Map.of("mediaId", second))));

        assertThat(road.awaitPublished(carousel).get("pinId").asString()).isNotBlank();
        assertThat(road.awaitPublished(video).get("pinId").asString()).isNotBlank();
        await().atMost(ofSeconds(10))
                .untilAsserted(() -> assertThat(road.timeline(video))
                        .containsSubsequence(
                                "PublicationDispatched",
                                "VideoUploaded",
                                "PublicationDeferred",
                                "AttemptStarted",
                                "PinPublished"));
    }

    /** A team with an account and a board. */
    private record Road(Team team, String account, String board) {
        String upload(String name, byte[] content) {
            return team.api().upload("/media", name, content).ok().get("id").asString();
        }

        String now(String title, Map<String, ?> files) {
            var body = team.postBody(title, account, board, "");
            body.remove("mediaIds");
            body.putAll(files);
            body.put("schedule", Map.of("now", true));
            return team.api().post("/posts", body).ok().get("id").asString();
        }

        JsonNode awaitPublished(String postId) {
            return await("published")
                    .atMost(ofSeconds(60))
                    .until(() -> team.post(postId), post -> {
                        assertThat(post.get("status").asString())
                                .as(post.toString())
                                .isNotEqualTo("failed");
                        return post.get("status").asString().equals("published");
                    })
                    .get("publications")
                    .get(0);
        }

        List<String> timeline(String postId) {
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
}
