package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.settings.PublishingSettings;
import io.pincast.scheduler.settings.SettingsStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for a person or an account, from the outside. */
class HoldIT {
    private final String workspace = UUID.randomUUID().toString();
    private final String account = UUID.randomUUID().toString();
    private final Plans plans =
            new Plans(new Http(SchedulerInstance.url()).as(SchedulerInstance.IDENTITY.person("anna", workspace)));

    @Test
    void whatIsTooLateForTheWorkspaceWaitsForAPersonWhoPublishesItNow() {
        askAfter(ofSeconds(5));
        var post = plans.scheduled(Map.of("title", "Late"), Instant.now().minusSeconds(40));
        var held = plans.awaitStatus(post, "on-hold").get("publications").get(0);
        assertThat(held.at("/problem/code").asString()).isEqualTo("LATE");
        assertThat(held.at("/problem/detail").asString()).contains("could not be until now");
        assertThat(held.at("/problem/action").asString()).contains("Publish it now");
        assertThat(plans.dueOf(post)).isEmpty();

        var released = plans.http()
                .put(plans.path(post) + "/schedule", Map.of("now", true))
                .ok();
        assertThat(released.at("/publications/0/problem").isMissingNode()).isTrue();
        Publisher.of(plans.awaitDue(post, 1)).published(1, 1);
        plans.awaitStatus(post, "published");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(plans.timeline(post))
                        .containsSubsequence(
                                "PublicationHeld",
                                "PostRescheduled",
                                "PublicationReleased",
                                "PublicationDispatched",
                                "PinPublished"));
    }

    @Test
    void whatIsTooLateCanBeCancelledForGood() {
        askAfter(ofSeconds(5));
        var post =
                plans.scheduled(Map.of("title", "Not any more"), Instant.now().minusSeconds(40));
        plans.awaitStatus(post, "on-hold");
        var cancelled = plans.http().delete(plans.path(post) + "/schedule");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(plans.dueOf(post)).isEmpty();
    }

    @Test
    void whatIsLateButNotTooLateIsPublishedAndShownAsLate() {
        var dueAt = Instant.now().minusSeconds(55);
        var post = plans.scheduled(Map.of("title", "A little late"), dueAt);
        Publisher.of(plans.awaitDue(post, 1)).publishedAt(1, 1, dueAt.plusSeconds(180));
        var published = plans.awaitStatus(post, "published").get("publications").get(0);
        assertThat(published.get("lateBy").asString()).isEqualTo("PT3M");
    }

    @Test
    void whatIsDueForADeadAccountGoesOnByItselfOnceItIsConnectedAgain() {
        Auth.needsReconnect(workspace, account);
        await().atMost(ofSeconds(30))
                .until(() -> accountState(post("Probe", Map.of())).equals("NEEDS_RECONNECT"));
        var post = post("Waits", Map.of("now", true));
        var held = plans.awaitStatus(post, "on-hold").get("publications").get(0);
        assertThat(held.at("/problem/code").asString()).isEqualTo("ACCOUNT_NEEDS_RECONNECT");
        assertThat(held.at("/problem/detail").asString()).contains("taken back");
        assertThat(held.at("/problem/action").asString()).contains("goes on by itself");
        assertThat(plans.dueOf(post)).isEmpty();

        Auth.connected(workspace, account, "anna_pins");
        Publisher.of(plans.awaitDue(post, 1)).published(1, 1);
        plans.awaitStatus(post, "published");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(plans.timeline(post))
                        .containsSubsequence(
                                "PublicationHeld", "PublicationReleased", "PublicationDispatched", "PinPublished"));
    }

    @Test
    void whatThePublisherFoundTheAccountDeadWithGoesOnInTheNextRound() {
        var post = post("Found out", Map.of("now", true));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        publisher.deferredForReconnect(1, 1);
        plans.awaitStatus(post, "on-hold");
        Auth.connected(workspace, account, "anna_pins");
        plans.awaitDue(post, 2);
        publisher.published(2, 2);
        plans.awaitStatus(post, "published");
    }

    private JsonNode post(String title, Map<String, ?> schedule) {
        var target = Map.of("accountId", account, "boardId", "1001");
        var fields = schedule.isEmpty()
                ? Map.<String, Object>of("title", title)
                : Map.<String, Object>of("title", title, "schedule", schedule);
        return plans.http()
                .post("/api/v1/posts", plans.body(fields, List.of(target)))
                .ok();
    }

    private static String accountState(JsonNode post) {
        return post.at("/publications/0/accountState").asString("");
    }

    /** Shorter than anybody could ask for over HTTP, so that nobody has to wait for it here. */
    private void askAfter(Duration late) {
        var terms = new Holding.Terms(late, Duration.ofHours(2), Holding.AfterUnclear.LOOK_AND_RETRY);
        var said = new PublishingSettings(new WorkspaceId(workspace), terms, 1, "anna", Instant.now());
        assertThat(SchedulerInstance.bean(SettingsStore.class).keep(said)).isTrue();
    }
}
