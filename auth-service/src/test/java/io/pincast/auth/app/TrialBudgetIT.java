package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.id.Ids;
import io.pincast.test.instance.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A Trial app's day, as the other services and people see it. */
class TrialBudgetIT {
    private final Running running = Running.instance();
    private final Team team = running.team();
    private final String pinterestAppId = running.replica().bean(Ids.class).nextText();
    private final String app = registered("TRIAL");
    private final Client publisher = service("publisher-service");
    private final Client scheduler = service("scheduler-service");

    private String registered(String tier) {
        var body = new HashMap<String, String>(Team.app("SIMULATOR", "a secret"));
        body.put("appId", pinterestAppId);
        body.put("accessTier", tier);
        return team.api().post("/api/v1/pinterest-apps", body).ok().get("id").asString();
    }

    private Client service(String name) {
        return running.stranger().with(running.serviceToken(name, Replica.SERVICE_SECRET), null);
    }

    private Client.Answer ask(Client service, String category, int requests) {
        return service.post(
                "/internal/pinterest-apps/" + app + "/budget-slices",
                Map.of("workspaceId", team.workspaceId(), "category", category, "requests", requests));
    }

    private int takeAll(Client service, String category) {
        var all = 0;
        for (var given = requests(ask(service, category, 20)); given > 0; ) {
            all += given;
            given = requests(ask(service, category, 20));
        }
        return all;
    }

    private static int requests(Client.Answer answer) {
        return answer.ok().get("requests").asInt();
    }

    private void giveBack(JsonNode slice, int unused) {
        var answer = publisher.json(
                "PUT",
                "/internal/pinterest-apps/" + app + "/budget-slices/"
                        + slice.get("sliceId").asString(),
                Client.JSON.writeValueAsString(Map.of("workspaceId", team.workspaceId(), "unused", unused)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void givesEveryServiceItsSlicesAndKeepsAPartForPublishing() {
        assertThat(takeAll(scheduler, "ORG_ANALYTICS")).isEqualTo(400);
        assertThat(takeAll(publisher, "ORG_WRITE")).isEqualTo(300);
        assertThat(takeAll(publisher, "ORG_READ")).isEqualTo(300);
        var none = ask(publisher, "ORG_READ", 1).ok();
        assertThat(none.has("sliceId")).isFalse();
        var dayEnd = Instant.parse(none.get("dayEndsAt").asString());
        assertThat(dayEnd).isAfter(running.clock().instant());
        assertThat(Duration.between(running.clock().instant(), dayEnd)).isLessThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    void givesNothingTwiceToManyWhoAskAtOnce() throws Exception {
        var all = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one = () -> takeAll(publisher, "ORG_WRITE");
            for (var taken : threads.invokeAll(Collections.nCopies(6, one))) {
                all += taken.get();
            }
        }
        assertThat(all).isEqualTo(300);
    }

    @Test
    void takesBackWhatWasNotUsed() {
        var slice = ask(publisher, "ORG_WRITE", 20).ok();
        giveBack(slice, 15);
        giveBack(slice, 15);
        assertThat(takeAll(publisher, "ORG_WRITE")).isEqualTo(295);
    }

    @Test
    void tellsAPersonWhyNoBoardsCanBeReadAnyMore() {
        var trial = trialTeam();
        var account = trial.connect(running.pinterestUser());
        var boards = "/api/v1/accounts/" + account + "/boards";
        assertThat(trial.api().get(boards).status()).isEqualTo(200);
        var given = 1;
        while (given > 0) {
            given = requests(scheduler.post(
                    "/internal/pinterest-apps/" + trial.appId() + "/budget-slices",
                    Map.of("workspaceId", trial.workspaceId(), "category", "ORG_ANALYTICS", "requests", 20)));
        }
        var refused = trial.api().get(boards);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/app-budget-used-up");
        assertThat(refused.json().get("detail").asString()).contains("Trial access", "midnight UTC");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
    }

    /** With the app of the simulator's that Pinterest would know as one with Trial access. */
    private Team trialTeam() {
        var someone = running.someone();
        var workspace = someone.createWorkspace("A team on trial");
        var body = new HashMap<String, String>(Team.app("SIMULATOR", Team.PINTEREST_APP_SECRET));
        body.put("accessTier", "TRIAL");
        var made = someone.api(workspace)
                .post("/api/v1/pinterest-apps", body)
                .ok()
                .get("id")
                .asString();
        return new Team(someone, workspace, made);
    }

    @Test
    void isForServicesAlone() {
        var answer = team.api()
                .post(
                        "/internal/pinterest-apps/" + app + "/budget-slices",
                        Map.of("workspaceId", team.workspaceId(), "category", "ORG_READ", "requests", 1));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void knowsNoAppOfAnotherWorkspace() {
        var other = running.team();
        var answer = publisher.post(
                "/internal/pinterest-apps/" + app + "/budget-slices",
                Map.of("workspaceId", other.workspaceId(), "category", "ORG_READ", "requests", 1));
        assertThat(answer.status()).isEqualTo(404);
    }
}
