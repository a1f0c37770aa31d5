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

    private static void lacksPublishing(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text("type")).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/permission-missing");
        assertThat(answer.json().get("detail").asString()).contains("posts:publish", "CONTRIBUTOR", "owner");
    }
}
