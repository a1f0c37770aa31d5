package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostFacts.PostFact;
import io.pincast.scheduler.post.PostStore;
import io.pincast.scheduler.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Making, changing, moving, cancelling and listing plans. */
class PlansIT {
    private final Plans plans = new Plans(SchedulerInstance.newTeam());
    private final Http http = plans.http();

    @Test
    void aPostIsADraftUntilItHasATime() {
        var post = plans.draft(Map.of("title", "Draft", "description", " "));
        assertThat(post.get("status").asString()).isEqualTo("draft");
        assertThat(post.has("schedule")).isFalse();
        assertThat(post.has("description")).as("a blank text is none").isFalse();
        assertThat(post.get("media").get(0).get("id").asString()).isEqualTo(plans.mediaId());
        assertThat(post.get("publications").get(0).get("status").asString()).isEqualTo("draft");
        assertThat(post.get("publications").get(0).get("environment").asString())
                .isEqualTo("SIMULATOR");
    }

    @Test
    void resolvesALocalTimeAndSaysWhatTheClocksDidToIt() {
        var post = plans.draft(Map.of("title", "Gap"));
        var schedule = http.put(
                        plans.path(post) + "/schedule",
                        Map.of("localDateTime", "2027-03-28T02:30:00", "timeZone", "Europe/Berlin"))
                .ok()
                .get("schedule");
        assertThat(schedule.get("resolvedAt").asString()).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(schedule.get("dueAt").asString()).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(schedule.get("dstAdjustment").asString()).isEqualTo("GAP");
        assertThat(schedule.get("entered").get("localDateTime").asString()).isEqualTo("2027-03-28T02:30:00");
        assertThat(schedule.get("entered").get("timeZone").asString()).isEqualTo("Europe/Berlin");

        var plain = http.put(plans.path(post) + "/schedule", Map.of("dueAt", "2027-03-28T01:30:00Z"))
                .ok()
                .get("schedule");
        assertThat(plain.has("entered")).isFalse();
        assertThat(plain.has("dstAdjustment")).isFalse();
    }

    @Test
    void theSameRequestMakesOnePostAndSaysSo() {
        var body = plans.body(Map.of("title", "Once", "schedule", Map.of("now", true)), List.of(Plans.target("1001")));
        var key = http.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = key.post("/api/v1/posts", body);
        var again = key.post("/api/v1/posts", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/v1/posts/" + first.text("id"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("id")).isEqualTo(first.text("id"));

        body.put("title", "Another");
        var other = key.post("/api/v1/posts", body);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void aReplayNeedsNeitherAuthServiceNorATimeThatIsStillToCome() {
        var body = plans.body(
                Map.of(
                        "title",
                        "Once",
                        "schedule",
                        Map.of("dueAt", Instant.now().plusMillis(300).toString())),
                List.of(Plans.target("1001")));
        var key = http.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = key.post("/api/v1/posts", body);
        SchedulerInstance.whileAuthAnswers(
                question -> {
                    throw new IllegalStateException("away");
                },
                () -> assertThat(key.post("/api/v1/posts", body).text("id")).isEqualTo(first.text("id")));
    }

    @Test
    void sentAtOnceTheSameRequestStillMakesOnePost() throws InterruptedException {
        var body = plans.body(Map.of("title", "Once"), List.of(Plans.target("1001")));
        var key = http.with("Idempotency-Key", UUID.randomUUID().toString());
        var ids = new java.util.concurrent.ConcurrentSkipListSet<String>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 8; i++) {
            threads.add(Thread.startVirtualThread(
                    () -> ids.add(key.post("/api/v1/posts", body).text("id"))));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void anUploadSentAgainIsKeptOnce() {
        var key = http.with("Idempotency-Key", UUID.randomUUID().toString());
        var image = Images.of("jpg", 40, 50);
        var first = key.upload("a.jpg", image);
        var again = key.upload("a.jpg", image);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("contentType")).isEqualTo("image/jpeg");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(key.upload("a.jpg", Images.of("jpg", 41, 50)).status()).isEqualTo(422);
        assertThat(http.get("/api/v1/media/" + first.text("id") + "/content").bytes())
                .isEqualTo(image);
    }

    @Test
    void thePublisherFetchesWhatItIsToSend() {
        var image = Images.of("png", 700, 900);
        var media = http.upload("C:\\pictures\\autumn.png", image).ok();
        assertThat(media.get("fileName").asString()).isEqualTo("autumn.png");
        assertThat(media.get("width").asInt()).isEqualTo(700);
        var post = http.post(
                        "/api/v1/posts",
                        Map.of(
                                "mediaIds", List.of(media.get("id").asString()),
                                "targets", List.of(Plans.target("1001")),
                                "schedule", Map.of("now", true)))
                .ok();
        var due = plans.awaitDue(post, 1);
        var internal = new Http(SchedulerInstance.url()).as(SchedulerInstance.IDENTITY.service("publisher-service"));
        var path = "/internal/media/"
                + due.data().get("content").get("media").get(0).get("mediaId").asString();
        var workspace = "?workspaceId=" + due.header("workspaceid");
        assertThat(internal.get(path + workspace).text("sha256"))
                .isEqualTo(due.data()
                        .get("content")
                        .get("media")
                        .get(0)
                        .get("sha256")
                        .asString());
        var content = internal.get(path + "/content" + workspace);
        assertThat(content.bytes()).isEqualTo(image);
        assertThat(content.header("Content-Length")).isEqualTo(Integer.toString(image.length));
        assertThat(content.header("Content-Type")).isEqualTo("image/png");
        assertThat(internal.get(path + "/content?workspaceId=other").status()).isEqualTo(404);
    }

    @Test
    void changesWhatIsSaidAndLeavesTheRest() {
        var post = plans.scheduled(Map.of("title", "Old", "description", "Stays", "altText", "Goes"), inAnHour());
        var change = new HashMap<String, Object>();
        change.put("title", "New");
        change.put("altText", null);
        var edited = http.patch(plans.path(post), change);
        assertThat(edited.ok().get("title").asString()).isEqualTo("New");
        assertThat(edited.json().get("description").asString()).isEqualTo("Stays");
        assertThat(edited.json().has("altText")).isFalse();
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(edited.json().get("publications").get(0).has("olderContent")).isFalse();
    }

    @Test
    void publishesTheContentAsItWasLastChanged() {
        var post = plans.scheduled(Map.of("title", "Old"), Instant.now().plusSeconds(2));
        http.patch(plans.path(post), Map.of("title", "New", "targets", List.of(Plans.target("2002"))))
                .ok();
        var due = plans.awaitDue(post, 1);
        assertThat(due.data().get("content").get("title").asString()).isEqualTo("New");
        assertThat(due.data().get("boardId").asString()).isEqualTo("2002");
        Publisher.of(due).published(1, 1);
        plans.awaitStatus(post, "published");
        assertThat(plans.dueOf(post)).as("the board that was taken off").hasSize(1);
    }

    @Test
    void twoWhoChangeTheSamePostAreToldApart() {
        var post = plans.draft(Map.of("title", "Old"));
        assertThat(http.get(plans.path(post)).header("ETag")).isEqualTo("\"1\"");
        assertThat(http.with("If-Match", "\"1\"")
                        .patch(plans.path(post), Map.of("title", "First"))
                        .status())
                .isEqualTo(200);
        var second = http.with("If-Match", "\"1\"").patch(plans.path(post), Map.of("title", "Second"));
        assertThat(second.status()).isEqualTo(412);
        assertThat(http.with("If-Match", "\"1\"")
                        .put(plans.path(post) + "/schedule", Map.of("now", true))
                        .status())
                .isEqualTo(412);
        assertThat(plans.read(post).get("title").asString()).isEqualTo("First");
    }

    @Test
    void cancelsForGoodBeforeTheClaim() {
        var post = plans.scheduled(Map.of("title", "Cancelled"), inAnHour());
        var cancelled = http.delete(plans.path(post) + "/schedule");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.json().get("publications").get(0).get("status").asString())
                .isEqualTo("cancelled");
        assertThat(http.delete(plans.path(post) + "/schedule").status())
                .as("again")
                .isEqualTo(200);

        for (var refused : List.of(
                http.put(plans.path(post) + "/schedule", Map.of("now", true)),
                http.patch(plans.path(post), Map.of("title", "x")),
                http.post(plans.path(post) + "/publication-retries", Map.of()))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("type")).isEqualTo("/problems/post-cancelled");
            assertThat(refused.text("detail")).contains("Make a new post");
        }
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(plans.timeline(post))
                        .containsExactlyInAnyOrder(
                                "PostCreated", "PostScheduled", "PostCancelled", "PublicationCancelled"));
    }

    @Test
    void asksThePublisherToStopOnceItIsUnderWay() {
        var post = plans.now(Map.of("title", "Stop"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        plans.awaitStatus(post, "publishing");
        var cancelling = http.delete(plans.path(post) + "/schedule");
        assertThat(cancelling.status()).isEqualTo(202);
        assertThat(cancelling.text("status")).isEqualTo("cancelling");
        var revocation = plans.awaitOrder(post, "PublicationRevocationRequested");
        assertThat(revocation.id()).isEqualTo(Plans.publicationOf(post) + "/1/revoke");
        assertThat(revocation.key()).isEqualTo(Plans.ACCOUNT);
        assertThat(plans.read(post).get("status").asString())
                .as("not before it is certain")
                .isEqualTo("cancelling");
        publisher.revoked(1, 1);
        plans.awaitStatus(post, "cancelled");
    }

    @Test
    void aCancelThatComesTooLateShowsThePin() {
        var post = plans.now(Map.of("title", "Too late"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        plans.awaitStatus(post, "publishing");
        assertThat(http.delete(plans.path(post) + "/schedule").status()).isEqualTo(202);
        publisher.published(1, 1);
        plans.awaitStatus(post, "published");
    }

    @Test
    void aDeferralThatMeetsACancelIsTheEnd() {
        var post = plans.now(Map.of("title", "Deferred"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        plans.awaitStatus(post, "publishing");
        http.delete(plans.path(post) + "/schedule").ok();
        publisher.deferred(1, 1, Instant.now());
        plans.awaitStatus(post, "cancelled");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(plans.timeline(post)).contains("PublicationCancelled"));
        assertThat(plans.dueOf(post))
                .allSatisfy(due -> assertThat(due.header("round")).isEqualTo("1"));
    }

    @Test
    void anUnansweredRoundIsSentAgainUnderItsId() {
        var post = plans.now(Map.of("title", "Silence"));
        plans.awaitDue(post, 1);
        await().atMost(ofSeconds(30)).until(() -> plans.dueOf(post).size() >= 2);
        assertThat(plans.dueOf(post)).extracting(Topic.Received::id).containsOnly(Plans.publicationOf(post) + "/1/due");
        Publisher.of(plans.dueOf(post).getFirst()).failed(1, 1);
        plans.awaitStatus(post, "failed");
    }

    @Test
    void aSpreadingThatACrashCutOffIsFinished() {
        var now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var post = Post.create(
                new PostId(UUID.randomUUID().toString()),
                new WorkspaceId(UUID.randomUUID().toString()),
                "anna",
                new PinDraft("Cut off", null, null, null, List.of()),
                List.of(new Post.PostTarget(new Target("account", "1001", null), null, null, null)),
                new Schedule(now, null, null),
                now);
        // What a process leaves that dies after the post and before its publications.
        SchedulerInstance.bean(PostStore.class)
                .add(post, List.of(new PostFact.Created("anna")), new IdempotencyKey(Optional.empty(), ""));
        await().atMost(ofSeconds(30))
                .until(() -> SchedulerInstance.DUE_POSTS
                                .where(received -> received.header("postid")
                                        .equals(post.id().value()))
                                .size()
                        == 1);
        await().atMost(ofSeconds(30))
                .until(() -> SchedulerInstance.bean(PostStore.class)
                        .listUnspread(Instant.now(), 100)
                        .isEmpty());
    }

    @Test
    void listsTheNewestFirstPartByPart() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            ids.addFirst(plans.draft(Map.of("title", "Post " + i)).get("id").asString());
        }
        var first = http.get("/api/v1/posts?limit=2").ok();
        var second = http.get("/api/v1/posts?limit=2&cursor="
                        + first.get("nextCursor").asString())
                .ok();
        var third = http.get("/api/v1/posts?limit=2&cursor="
                        + second.get("nextCursor").asString())
                .ok();
        assertThat(ids(first, second, third)).isEqualTo(ids);
        assertThat(third.has("nextCursor")).isFalse();
    }

    @Test
    void listsByTimeStatusAndAccount() {
        var late = plans.scheduled(Map.of("title", "late"), Instant.parse("2027-05-02T10:00:00Z"));
        var early = plans.scheduled(Map.of("title", "early"), Instant.parse("2027-05-01T10:00:00Z"));
        var same = plans.scheduled(Map.of("title", "same"), Instant.parse("2027-05-01T10:00:00Z"));
        var draft = plans.draft(Map.of("title", "draft"));
        var cancelled = plans.scheduled(Map.of("title", "cancelled"), Instant.parse("2027-05-01T11:00:00Z"));
        http.delete(plans.path(cancelled) + "/schedule").ok();

        var may = "/api/v1/posts?from=2027-05-01T00:00:00Z&to=2027-05-02T10:00:00Z";
        assertThat(ids(http.get(may).ok())).isEqualTo(List.of(id(early), id(same), id(cancelled)));
        var page = http.get(may + "&limit=1").ok();
        assertThat(ids(page)).isEqualTo(List.of(id(early)));
        assertThat(ids(http.get(may + "&limit=5&cursor="
                                + page.get("nextCursor").asString())
                        .ok()))
                .isEqualTo(List.of(id(same), id(cancelled)));
        assertThat(ids(http.get("/api/v1/posts?status=draft").ok())).isEqualTo(List.of(id(draft)));
        assertThat(ids(http.get("/api/v1/posts?status=cancelled").ok())).isEqualTo(List.of(id(cancelled)));
        assertThat(ids(http.get("/api/v1/posts?status=scheduled").ok()))
                .isEqualTo(List.of(id(same), id(early), id(late)));
        assertThat(ids(http.get("/api/v1/posts?accountId=" + Plans.ACCOUNT + "&status=draft")
                        .ok()))
                .isEqualTo(List.of(id(draft)));
        assertThat(ids(http.get("/api/v1/posts?accountId=other").ok())).isEmpty();
    }

    @Test
    void showsInTimeThatAnAccountMustBeConnectedAgain() {
        var account = UUID.randomUUID().toString();
        var post = http.post(
                        "/api/v1/posts",
                        plans.body(
                                Map.of("schedule", Map.of("dueAt", inAnHour().toString())),
                                List.of(Map.of("accountId", account, "boardId", "1"))))
                .ok();
        tell(
                new AccountEvent.AccountNeedsReconnect(account, Cause.of("GRANT_INVALID", "The grant is dead.", null)),
                Instant.now());
        await().atMost(ofSeconds(30))
                .until(() -> plans.read(post)
                        .get("publications")
                        .get(0)
                        .path("accountState")
                        .asString("")
                        .equals("NEEDS_RECONNECT"));
        tell(
                new AccountEvent.AccountRefreshed(account, Instant.now(), Instant.now()),
                Instant.now().minusSeconds(60));
        tell(
                new AccountEvent.AccountConnected(account, "app", "u", "anna", "SIMULATOR", List.of(), Instant.now()),
                Instant.now());
        await().atMost(ofSeconds(30))
                .until(() -> !plans.read(post).get("publications").get(0).has("accountState"));
    }

    private static void tell(AccountEvent event, Instant at) {
        var sender = SchedulerInstance.bean(EventSender.class);
        sender.send(sender.outgoing(
                        Topics.ACCOUNT_EVENTS,
                        event.accountId(),
                        Event.<AccountEvent>of(UUID.randomUUID().toString(), 1, "w", at, event)))
                .join();
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static String id(JsonNode post) {
        return post.get("id").asString();
    }

    private static List<String> ids(JsonNode... pages) {
        var ids = new ArrayList<String>();
        for (var page : pages) {
            page.get("items").forEach(post -> ids.add(id(post)));
        }
        return ids;
    }
}
