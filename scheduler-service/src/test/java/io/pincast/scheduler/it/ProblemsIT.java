package io.pincast.scheduler.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What is wrong is refused in words that help, and changes nothing. */
class ProblemsIT {
    private static final Plans plans = new Plans(SchedulerInstance.newTeam());
    private static final Http http = plans.http();
    private static final JsonNode untouched = plans.draft(Map.of("title", "Untouched"));

    @TestFactory
    Stream<DynamicTest> refusesPlansWithWords() {
        return Stream.of(
                refused(
                        "a title of 101 characters",
                        422,
                        "100",
                        "/title",
                        () -> create(Map.of("title", "x".repeat(101)))),
                refused(
                        "a description of 801",
                        422,
                        "800",
                        "/description",
                        () -> create(Map.of("description", "x".repeat(801)))),
                refused("an alt text of 501", 422, "500", "/altText", () -> create(Map.of("altText", "x".repeat(501)))),
                refused(
                        "a link without a scheme",
                        422,
                        "https://",
                        "/link",
                        () -> create(Map.of("link", "example.com"))),
                refused(
                        "a link that is no address",
                        422,
                        "https://",
                        "/link",
                        () -> create(Map.of("link", "http://a b"))),
                refused(
                        "a script as link",
                        422,
                        "https://",
                        "/link",
                        () -> create(Map.of("link", "javascript:alert(1)"))),
                refused(
                        "an unknown board",
                        422,
                        "targets",
                        "/targets/0",
                        () -> createFor(Plans.target(SchedulerInstance.UNKNOWN_BOARD))),
                refused(
                        "the same board twice",
                        422,
                        "twice",
                        "/targets",
                        () -> createFor(Plans.target("1"), Plans.target("1"))),
                refused(
                        "a target without a board",
                        422,
                        "board",
                        "/targets/0/boardId",
                        () -> createFor(Map.of("accountId", "a"))),
                refused(
                        "a schedule without targets",
                        422,
                        "board",
                        "/targets",
                        () -> http.post(
                                "/api/v1/posts", plans.body(Map.of("schedule", Map.of("now", true)), List.of()))),
                refused("no image", 422, "image", "/mediaIds", () -> withMedia(List.of())),
                refused(
                        "six images",
                        422,
                        "these are 6",
                        "/mediaIds",
                        () -> withMedia(Stream.generate(plans::mediaId).limit(6).toList())),
                refused("an unknown image", 422, "image", "/mediaIds/0", () -> withMedia(List.of("nothing"))),
                refused("an unknown field", 422, "titel", "/titel", () -> create(Map.of("titel", "x"))),
                refused("malformed JSON", 400, "JSON", "", () -> http.post("/api/v1/posts", "{\"title\": ")),
                refused("JSON where a file is taken", 415, "", "", () -> http.post("/api/v1/media", "{}")));
    }

    @TestFactory
    Stream<DynamicTest> refusesTimesWithWords() {
        var past = Instant.now().minus(Duration.ofMinutes(10)).toString();
        return Stream.of(
                refused("ten minutes past", 422, "past", "/dueAt", () -> schedule(Map.of("dueAt", past))),
                refused(
                        "an unknown zone",
                        422,
                        "zone",
                        "/timeZone",
                        () -> schedule(Map.of("localDateTime", "2027-01-01T10:00:00", "timeZone", "Europe/Atlantis"))),
                refused(
                        "no zone",
                        422,
                        "timeZone",
                        "/timeZone",
                        () -> schedule(Map.of("localDateTime", "2027-01-01T10:00:00"))),
                refused(
                        "no local time",
                        422,
                        "localDateTime",
                        "/localDateTime",
                        () -> schedule(Map.of("timeZone", "UTC"))),
                refused("nothing", 422, "exactly one", "", () -> schedule(Map.of())),
                refused(
                        "two ways at once",
                        422,
                        "exactly one",
                        "",
                        () -> schedule(Map.of("now", true, "dueAt", "2027-01-01T10:00:00Z"))),
                refused("now: false", 422, "exactly one", "", () -> schedule(Map.of("now", false))),
                refused(
                        "an instant without a zone",
                        422,
                        "instant",
                        "/dueAt",
                        () -> schedule(Map.of("dueAt", "2027-01-01T10:00:00"))),
                refused(
                        "a century ahead",
                        422,
                        "5 years",
                        "/dueAt",
                        () -> schedule(Map.of("dueAt", "2126-01-01T10:00:00Z"))),
                refused(
                        "in the schedule of a new post",
                        422,
                        "past",
                        "/dueAt",
                        () -> create(Map.of("schedule", Map.of("dueAt", past)))));
    }

    @TestFactory
    Stream<DynamicTest> refusesFilesWithWords() {
        return Stream.of(
                refused(
                        "an image of 10 bytes",
                        422,
                        "damaged",
                        "",
                        () -> http.upload("a.png", Arrays.copyOf(Images.of("png", 40, 40), 10))),
                refused("10 bytes of anything", 422, "JPEG", "", () -> http.upload("a.png", new byte[10])),
                refused("nothing at all", 422, "JPEG", "", () -> http.upload("a.png", new byte[0])),
                refused("a GIF", 422, "JPEG", "", () -> http.upload("a.png", Images.of("gif", 40, 40))),
                refused("an image of 50 MB", 413, "large", "", () -> http.upload("a.png", new byte[50 * 1024 * 1024])),
                refused(
                        "an image of 19 × 40",
                        422,
                        "19 × 40",
                        "",
                        () -> http.upload("a.png", Images.of("png", 19, 40))));
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangers() {
        var stranger = SchedulerInstance.newTeam();
        var path = plans.path(untouched);
        var person = SchedulerInstance.IDENTITY;
        var server = new Http(SchedulerInstance.url());
        return Stream.of(
                refused("no token", 401, "token", "", () -> server.get(path)),
                refused(
                        "an expired token",
                        401,
                        "token",
                        "",
                        () -> server.as(person.expired("anna", UUID.randomUUID().toString()))
                                .get(path)),
                refused(
                        "an unsigned token",
                        401,
                        "token",
                        "",
                        () -> server.as("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwia2luZCI6IlNFUlZJQ0UifQ.")
                                .get(path)),
                refused(
                        "no workspace",
                        400,
                        "workspace",
                        "",
                        () -> server.as(person.person("anna", null)).get(path)),
                refused("another workspace reads", 404, "no such post", "", () -> stranger.get(path)),
                refused(
                        "another workspace edits",
                        404,
                        "no such post",
                        "",
                        () -> stranger.patch(path, Map.of("title", "Mine"))),
                refused(
                        "another workspace schedules",
                        404,
                        "no such post",
                        "",
                        () -> stranger.put(path + "/schedule", Map.of("now", true))),
                refused(
                        "another workspace cancels",
                        404,
                        "no such post",
                        "",
                        () -> stranger.delete(path + "/schedule")),
                refused(
                        "another workspace retries",
                        404,
                        "no such post",
                        "",
                        () -> stranger.post(path + "/publication-retries", Map.of())),
                refused(
                        "another workspace looks back",
                        404,
                        "no such post",
                        "",
                        () -> stranger.get(path + "/timeline")),
                refused(
                        "another workspace's image",
                        404,
                        "no such media",
                        "",
                        () -> stranger.get("/api/v1/media/" + plans.mediaId())),
                refused(
                        "another workspace's bytes",
                        404,
                        "no such media",
                        "",
                        () -> stranger.get("/api/v1/media/" + plans.mediaId() + "/content")),
                refused(
                        "another workspace plans with it",
                        422,
                        "image",
                        "/mediaIds/0",
                        () -> stranger.post("/api/v1/posts", plans.body(Map.of(), List.of(Plans.target("1"))))),
                refused(
                        "a person at an internal path",
                        403,
                        "",
                        "",
                        () -> http.get("/internal/media/" + plans.mediaId() + "?workspaceId=x")),
                refused("a method that a path does not take", 405, "", "", () -> http.delete("/api/v1/media")),
                refused("a path that does not exist", 404, "", "", () -> http.get("/api/v1/nothing")));
    }

    @TestFactory
    Stream<DynamicTest> refusesListsWithWords() {
        return Stream.of(
                refused(
                        "an unknown status",
                        422,
                        "partially-published",
                        "status",
                        () -> http.get("/api/v1/posts?status=done")),
                refused("a limit of 101", 422, "100", "limit", () -> http.get("/api/v1/posts?limit=101")),
                refused("a limit that is no number", 422, "limit", "limit", () -> http.get("/api/v1/posts?limit=many")),
                refused("an instant that is none", 422, "from", "from", () -> http.get("/api/v1/posts?from=yesterday")),
                refused(
                        "a cursor of another list",
                        422,
                        "cursor",
                        "cursor",
                        () -> http.get("/api/v1/posts?from=2026-01-01T00:00:00Z&cursor=YQ")),
                refused("a cursor that is none", 422, "cursor", "cursor", () -> http.get("/api/v1/posts?cursor=!")));
    }

    @Test
    void saysTryAgainWhileAuthServiceIsAway() {
        SchedulerInstance.whileAuthAnswers(
                question -> {
                    throw new IllegalStateException("away");
                },
                () -> {
                    var created = create(Map.of("title", "x"));
                    assertProblem(created, 503, "Try again", "");
                    assertThat(created.json().get("retryable").asBoolean()).isTrue();
                    assertThat(created.header("Retry-After")).isNotBlank();
                    assertProblem(schedule(Map.of("now", true)), 503, "Try again", "");
                });
    }

    @Test
    void plansThoughPinterestCannotBeAsked() {
        SchedulerInstance.whileAuthAnswers(
                question ->
                        "{\"results\":[{\"ok\":true,\"unchecked\":true,\"problem\":{\"code\":\"PINTEREST_UNAVAILABLE\",\"detail\":\"Pinterest is away.\"}}]}",
                () -> assertThat(create(Map.of("title", "x")).status()).isEqualTo(201));
    }

    @Test
    void refusesWhatComesTooLate() {
        var draft = plans.draft(Map.of("title", "Draft"));
        assertProblem(http.delete(plans.path(draft) + "/schedule"), 409, "no time yet", "");
        assertProblem(http.post(plans.path(draft) + "/publication-retries", Map.of()), 409, "failed", "");

        var post = plans.now(Map.of("title", "Under way"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        assertProblem(http.patch(plans.path(post), Map.of("title", "Late")), 409, "being published", "");
        assertProblem(http.put(plans.path(post) + "/schedule", Map.of("now", true)), 409, "being published", "");
        assertThat(http.patch(plans.path(post), Map.of("title", "Under way")).status())
                .as("no change")
                .isEqualTo(409);

        publisher.published(1, 1);
        plans.awaitStatus(post, "published");
        assertProblem(http.patch(plans.path(post), Map.of("title", "Late")), 409, "already published", "");
        assertProblem(http.put(plans.path(post) + "/schedule", Map.of("now", true)), 409, "already published", "");
        assertProblem(http.delete(plans.path(post) + "/schedule"), 409, "already published", "");
        var found = Map.of("publicationId", Plans.publicationOf(post), "decision", "GIVE_UP");
        assertProblem(http.post(plans.path(post) + "/publication-resolutions", found), 409, "decision", "");
        assertThat(plans.read(post).get("title").asString()).isEqualTo("Under way");
    }

    @Test
    void refusesDecisionsThatSayNothing() {
        var post = plans.scheduled(Map.of("title", "x"), Instant.now().plusSeconds(3600));
        var path = plans.path(post) + "/publication-resolutions";
        assertProblem(http.post(path, Map.of()), 422, "missing", "");
        assertProblem(http.post(path, Map.of("publicationId", "p", "decision", "FOUND")), 422, "Pin", "/pinId");
        assertProblem(
                http.post(path, Map.of("publicationId", "p", "decision", "GIVE_UP", "pinId", "1")),
                422,
                "Pin",
                "/pinId");
        assertProblem(
                http.post(path, Map.of("publicationId", "p", "decision", "FOUND", "pinId", "abc")),
                422,
                "digits",
                "/pinId");
        assertProblem(
                http.post(path, Map.of("publicationId", "p", "decision", "MAYBE")), 422, "TRY_AGAIN", "/decision");
        assertProblem(http.post(path, Map.of("publicationId", "p", "decision", "GIVE_UP")), 404, "publication", "");
    }

    private static DynamicTest refused(
            String what, int status, String words, String pointer, Supplier<Http.Answer> request) {
        return DynamicTest.dynamicTest(what, () -> {
            var before = http.get("/api/v1/posts?limit=100").ok();
            assertProblem(request.get(), status, words, pointer);
            assertThat(http.get("/api/v1/posts?limit=100").ok()).isEqualTo(before);
        });
    }

    private static void assertProblem(Http.Answer answer, int status, String words, String pointer) {
        assertThat(answer.status())
                .as(new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("type").asString()).startsWith("/problems/");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank().containsIgnoringCase(words);
        assertThat(problem.get("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(problem.has("retryable")).isTrue();
        if (!pointer.isEmpty()) {
            assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        }
    }

    private static Http.Answer create(Map<String, ?> fields) {
        return http.post("/api/v1/posts", plans.body(fields, List.of(Plans.target("1001"))));
    }

    private static Http.Answer createFor(Map<?, ?>... targets) {
        return http.post("/api/v1/posts", plans.body(Map.of(), List.of(targets)));
    }

    private static Http.Answer withMedia(List<String> ids) {
        var body = new HashMap<String, Object>(plans.body(Map.of(), List.of(Plans.target("1001"))));
        body.put("mediaIds", ids);
        return http.post("/api/v1/posts", body);
    }

    private static Http.Answer schedule(Map<String, ?> body) {
        return http.put(plans.path(untouched) + "/schedule", body);
    }
}
