package io.pincast.scheduler.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a role or a token does not allow, beyond what the endpoint itself says. */
class AccessIT {
    private final Instant later = Instant.now().plus(Duration.ofDays(30));
    private final String workspace = UUID.randomUUID().toString();
    private final Http nobody = new Http(SchedulerInstance.url());
    private final Plans owner = new Plans(nobody.as(SchedulerInstance.IDENTITY.person("anna", workspace)));
    private final Http contributor = nobody.as(SchedulerInstance.IDENTITY.person(
            "bea", workspace, "CONTRIBUTOR", "posts:read", "posts:write", "media:write"));

    @Test
    void aContributorPlansAndSomebodyElseSchedules() {
        var body = owner.body(Map.of("title", "An idea"), List.of(Plans.target("1001")));
        var draft = contributor.post("/api/v1/posts", body).ok();
        var path = owner.path(draft);
        assertThat(contributor.patch(path, Map.of("title", "A better idea")).status())
                .isEqualTo(200);

        body.put("schedule", Map.of("dueAt", later.toString()));
        lacksPublishing(contributor.post("/api/v1/posts", body));
        lacksPublishing(contributor.put(path + "/schedule", Map.of("dueAt", later.toString())));
        assertThat(owner.http()
                        .put(path + "/schedule", Map.of("dueAt", later.toString()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aContributorChangesNothingThatSomebodyScheduled() {
        var path = owner.path(owner.scheduled(Map.of("title", "Agreed"), later));
        lacksPublishing(contributor.patch(path, Map.of("title", "Not agreed")));
        lacksPublishing(contributor.delete(path + "/schedule"));
        lacksPublishing(contributor.post(path + "/publication-retries", Map.of()));
        var after = contributor.get(path).ok();
        assertThat(after.get("title").asString()).isEqualTo("Agreed");
        assertThat(after.get("status").asString()).isEqualTo("scheduled");
    }

    @Test
    void aProgramSeesAndChangesNoPostOfAnAccountOutOfItsReach() {
        var path = owner.path(owner.scheduled(Map.of("title", "Not for programs"), later));
        var inReach = program(Plans.ACCOUNT);
        assertThat(inReach.get(path).status()).isEqualTo(200);
        assertThat(titles(inReach)).contains("Not for programs");

        var outOfReach = program("another-account");
        looksMissing(outOfReach.get(path));
        looksMissing(outOfReach.get(path + "/timeline"));
        looksMissing(outOfReach.patch(path, Map.of("title", "Taken over")));
        looksMissing(outOfReach.put(path + "/schedule", Map.of("now", true)));
        looksMissing(outOfReach.delete(path + "/schedule"));
        looksMissing(outOfReach.post(path + "/publication-retries", Map.of()));
        looksMissing(outOfReach.get("/api/v1/publishing/canaries/" + path.substring(path.lastIndexOf('/') + 1)));
        assertThat(titles(outOfReach)).isEmpty();
        assertThat(owner.http().get(path).ok().get("title").asString()).isEqualTo("Not for programs");
    }

    @Test
    void aProgramSendsNothingToAnAccountOutOfItsReach() {
        var program = program("another-account");
        looksUnknown(
                program.post("/api/v1/posts", owner.body(Map.of("title", "Astray"), List.of(Plans.target("1001")))));
        looksUnknown(
                program.post("/api/v1/publishing/canaries", Map.of("accountId", Plans.ACCOUNT, "boardId", "1001")));
    }

    private static void looksUnknown(Http.Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("/problems/target-unusable");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/targets/0");
        assertThat(refused.text("detail")).contains("no such account in this workspace");
    }

    private Http program(String accountId) {
        return nobody.as(SchedulerInstance.IDENTITY.program("token", workspace, List.of(accountId)));
    }

    private static List<String> titles(Http caller) {
        return caller.get("/api/v1/posts")
                .ok()
                .get("items")
                .valueStream()
                .map(post -> post.get("title").asString())
                .toList();
    }

    private static void looksMissing(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).isEqualTo("/problems/not-found");
    }

    private static void lacksPublishing(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text("type")).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/permission-missing");
        assertThat(answer.json().get("detail").asString()).contains("posts:publish", "CONTRIBUTOR", "owner");
    }
}
