package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong is refused with words that help, and changes nothing. */
@ExtendWith(SharedInstance.class)
class ProblemsIT {
    private static Team team;
    private static Team strangers;
    private static String accountId;
    private static String boardId;
    private static String mediaId;
    private static String postId;

    @BeforeAll
    static void connect(Instance instance) {
        team = Team.signIn(instance, instance.firstSignIn(), "Problems");
        strangers = Team.signIn(instance, instance.firstSignIn(), "Strangers");
        accountId = team.connect(team.registerApp(Team.APP_ID, Team.APP_SECRET), "pincast_demo");
        boardId = team.firstBoard(accountId);
        mediaId = team.uploadImage();
        postId = team.api()
                .post("/posts", team.postBody("Untouched", accountId, boardId, mediaId))
                .ok()
                .get("id")
                .asString();
    }

    @TestFactory
    Stream<DynamicTest> refusesWithWordsAndChangesNothing() {
        return Stream.of(
                refused(
                        "an unknown board",
                        422,
                        "targets",
                        () -> team.api().post("/posts", team.postBody("x", accountId, "999999999", mediaId))),
                refused(
                        "an image of the wrong type",
                        422,
                        "JPEG",
                        () -> team.api()
                                .upload(
                                        "/media",
                                        "a.png",
                                        "GIF89a-not-really-an-image-at-all"
                                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII))),
                refused(
                        "an image of 10 bytes",
                        422,
                        "image",
                        () -> team.api().upload("/media", "a.png", java.util.Arrays.copyOf(Team.png(10, 10), 10))),
                refused(
                        "an image of 50 MB",
                        413,
                        "large",
                        () -> team.api().upload("/media", "a.png", new byte[50 * 1024 * 1024])),
                refused(
                        "a due time ten minutes past",
                        422,
                        "past",
                        () -> team.api()
                                .put(
                                        "/posts/" + postId + "/schedule",
                                        Map.of(
                                                "dueAt",
                                                Instant.now()
                                                        .minus(Duration.ofMinutes(10))
                                                        .toString()))),
                refused(
                        "an unknown zone",
                        422,
                        "zone",
                        () -> team.api()
                                .put(
                                        "/posts/" + postId + "/schedule",
                                        Map.of("localDateTime", "2027-01-01T10:00:00", "timeZone", "Europe/Atlantis"))),
                refused(
                        "a title of 101 characters",
                        422,
                        "100",
                        () -> team.api().post("/posts", team.postBody("x".repeat(101), accountId, boardId, mediaId))),
                refused("malformed JSON", 400, "JSON", () -> team.api().json("POST", "/posts", "{\"title\": ")),
                refused(
                        "no token",
                        401,
                        "token",
                        () -> team.api().with(null, null).get("/posts/" + postId)),
                refused(
                        "a token of another workspace",
                        404,
                        "no such post",
                        () -> strangers.api().get("/posts/" + postId)),
                refused(
                        "a workspace that one does not belong to",
                        404,
                        "workspace",
                        () -> team.api()
                                .with(team.token(), "0190f2f0-0000-7000-8000-000000000000")
                                .get("/posts/" + postId)),
                refused(
                        "a forged token",
                        401,
                        "token",
                        () -> team.api()
                                .with("pcs_" + "A".repeat(43), team.workspaceId())
                                .get("/posts/" + postId)),
                refused(
                        "a forged internal token",
                        401,
                        "token",
                        () -> team.api()
                                .with("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwia2luZCI6IlNFUlZJQ0UifQ.", team.workspaceId())
                                .get("/posts/" + postId)),
                refused("a path that does not exist", 404, "", () -> team.api().get("/nothing-here")),
                refused(
                        "an internal path, dressed up",
                        400,
                        "path",
                        () -> team.api().get("/../../internal/jwks")),
                refused(
                        "a method that a path does not take",
                        405,
                        "",
                        () -> team.api().delete("/media")),
                refused("a body that is not JSON", 415, "", () -> team.api().text("/posts", "title=x")));
    }

    private static DynamicTest refused(
            String what, int status, String words, java.util.function.Supplier<Client.Answer> request) {
        return DynamicTest.dynamicTest(what, () -> {
            var before = team.api().get("/posts?limit=100").ok();
            var answer = request.get();
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("X-Request-Id")).isNotBlank();
            var problem = answer.json();
            assertThat(problem.get("type").asString()).startsWith("/problems/");
            assertThat(problem.get("title").asString()).isNotBlank();
            assertThat(problem.get("detail").asString()).containsIgnoringCase(words);
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
            assertThat(problem.has("retryable")).isTrue();
            assertThat(team.api().get("/posts?limit=100").ok()).isEqualTo(before);
        });
    }
}
