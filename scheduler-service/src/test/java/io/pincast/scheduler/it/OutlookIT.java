package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublisherEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When what waits will really be published, over HTTP. */
class OutlookIT {
    private final String workspace = UUID.randomUUID().toString();
    private final String account = UUID.randomUUID().toString();
    private final Plans plans =
            new Plans(new Http(SchedulerInstance.url()).as(SchedulerInstance.IDENTITY.person("anna", workspace)));

    @Test
    void eachOfABurstIsShownWithItsOwnTimeAndTheAnswerSaysSo() {
        Auth.connected(workspace, account, "anna_pins");
        budget(1, Instant.now(), null);
        await().atMost(ofSeconds(30)).until(() -> outlook().get("limit").asInt() == 1);
        var dueAt = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
        var posts = Stream.of("One", "Two", "Three")
                .map(title -> scheduled(title, dueAt))
                .toList();
        var shown = posts.stream().map(plans::read).toList();
        assertThat(shown.stream().filter(post -> !post.has("estimate")))
                .as("one keeps its time")
                .hasSize(1);
        assertThat(shown.stream()
                        .filter(post -> post.has("estimate"))
                        .map(post ->
                                Instant.parse(post.at("/estimate/expectedAt").asString())))
                .containsExactlyInAnyOrder(dueAt.plusSeconds(60), dueAt.plusSeconds(120));
        var late =
                shown.stream().filter(post -> post.has("estimate")).findFirst().orElseThrow();
        assertThat(late.at("/estimate/because").asString())
                .contains("Pinterest lets this account make one Pin in 1 min", "due before this one");
        assertThat(late.at("/publications/0/estimate")).isEqualTo(late.get("estimate"));

        var moved = plans.http()
                .put(
                        plans.path(late) + "/schedule",
                        Map.of("dueAt", dueAt.plusSeconds(3_600).toString()))
                .ok();
        assertThat(moved.has("estimate")).isFalse();
        var backAgain = plans.http()
                .put(
                        plans.path(late) + "/schedule",
                        Map.of("dueAt", dueAt.plusMillis(1).toString()))
                .ok();
        assertThat(Instant.parse(backAgain.at("/estimate/expectedAt").asString()))
                .as("the last of the three now")
                .isEqualTo(dueAt.plusSeconds(120));
        assertThat(outlook().get("planned").asInt()).isEqualTo(3);
        assertThat(outlook().get("waiting").asInt()).isZero();
        assertThat(outlook().has("drainsAt")).isFalse();
    }

    @Test
    void saysWhenAQueueDrainsAndWhy() {
        Auth.connected(workspace, account, "anna_pins");
        var freeAt = Instant.now().plusSeconds(7_200).truncatedTo(ChronoUnit.MILLIS);
        budget(
                60,
                freeAt,
                Cause.of("SPAM_BLOCK", "Pinterest has put this account on hold for a while.", "Publish less."));
        await().atMost(ofSeconds(30)).until(() -> outlook().get("limit").asInt() == 60);
        for (var i = 0; i < 3; i++) {
            scheduled("Post " + i, Instant.now().plusSeconds(1_800));
        }
        var seen = outlook();
        assertThat(seen.get("username").asString()).isEqualTo("anna_pins");
        assertThat(seen.get("waiting").asInt()).isEqualTo(3);
        assertThat(Instant.parse(seen.get("drainsAt").asString())).isEqualTo(freeAt.plusSeconds(2));
        assertThat(Duration.parse(seen.get("behindBy").asString()))
                .isBetween(Duration.ofMinutes(89), Duration.ofMinutes(91));
        assertThat(seen.at("/because/code").asString()).isEqualTo("SPAM_BLOCK");
    }

    @Test
    void saysThatADeadAccountDrainsOnlyOnceItIsConnectedAgain() {
        Auth.connected(workspace, account, "anna_pins");
        Auth.needsReconnect(workspace, account);
        await().atMost(ofSeconds(30))
                .until(() -> outlook().get("accountState").asString().equals("NEEDS_RECONNECT"));
        assertThat(outlook().at("/because/code").asString()).isEqualTo("ACCOUNT_NEEDS_RECONNECT");
        assertThat(SchedulerInstance.newTeam()
                        .get("/api/v1/publishing/outlook")
                        .ok()
                        .get("accounts")
                        .size())
                .isZero();
    }

    @Test
    void tellsAProgramOfTheAccountsThatItReaches() {
        Auth.connected(workspace, account, "anna_pins");
        assertThat(outlook().get("accountId").asString()).isEqualTo(account);
        assertThat(accountsFor(account)).hasSize(1);
        assertThat(accountsFor("another-account")).isEmpty();
    }

    private JsonNode accountsFor(String onlyAccount) {
        var token = SchedulerInstance.IDENTITY.program("token", workspace, List.of(onlyAccount));
        return new Http(SchedulerInstance.url())
                .as(token)
                .get("/api/v1/publishing/outlook")
                .ok()
                .get("accounts");
    }

    private JsonNode scheduled(String title, Instant dueAt) {
        var target = Map.of("accountId", account, "boardId", "1001");
        return plans.http()
                .post(
                        "/api/v1/posts",
                        plans.body(
                                Map.of("title", title, "schedule", Map.of("dueAt", dueAt.toString())), List.of(target)))
                .ok();
    }

    private JsonNode outlook() {
        return await().atMost(ofSeconds(30))
                .until(
                        () -> plans.http()
                                .get("/api/v1/publishing/outlook")
                                .ok()
                                .get("accounts"),
                        accounts -> !accounts.isEmpty())
                .get(0);
    }

    private void budget(int limit, Instant freeAt, @Nullable Cause cause) {
        var sender = SchedulerInstance.bean(EventSender.class);
        var told = new PublisherEvent.AccountBudgetChanged(account, "app", "org_write", limit, 60, freeAt, cause);
        sender.send(sender.outgoing(
                        Topics.PUBLICATION_EVENTS,
                        account,
                        Event.of(UUID.randomUUID().toString(), 1, workspace, Instant.now(), told)))
                .join();
    }
}
