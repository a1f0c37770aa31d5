package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a plan to the publisher's topic, and what its answers make of it. */
class RoadIT {
    private final Plans plans = new Plans(SchedulerInstance.newTeam());

    @Test
    void handsAPostOverAtItsInstantNeverBefore() {
        var dueAt = Instant.now().plusSeconds(3);
        var post =
                plans.scheduled(Map.of("title", "On time", "description", "d", "link", "https://example.com/a"), dueAt);
        assertThat(post.get("status").asString()).isEqualTo("scheduled");

        var due = plans.awaitDue(post, 1);
        var data = due.data();
        assertThat(due.type()).isEqualTo("PublicationDue");
        assertThat(due.id()).isEqualTo(Plans.publicationOf(post) + "/1/due");
        assertThat(due.key()).isEqualTo(Plans.ACCOUNT);
        assertThat(due.header("round")).isEqualTo("1");
        assertThat(due.header("postid")).isEqualTo(post.get("id").asString());
        assertThat(data.get("kind").asString()).isEqualTo("CREATE");
        assertThat(data.get("content").get("title").asString()).isEqualTo("On time");
        assertThat(data.get("content").get("media").get(0).get("sha256").asString())
                .hasSize(64);
        assertThat(data.get("fingerprint").asString()).hasSize(64);
        assertThat(Instant.parse(data.get("notAfter").asString()))
                .isEqualTo(Instant.parse(data.get("dueAt").asString()).plus(Duration.ofDays(2)));
        assertThat(due.appendedAt()).isAfterOrEqualTo(dueAt.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThat(Duration.between(dueAt, due.appendedAt())).isLessThan(ofSeconds(2));
        plans.awaitStatus(post, "publishing");
    }

    @Test
    void showsAPinAndTellsTheWholeRoad() {
        var post = plans.now(Map.of("title", "Told"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        publisher.started(1, 1);
        publisher.published(1, 2);

        var publication =
                plans.awaitStatus(post, "published").get("publications").get(0);
        assertThat(publication.get("pinId").asString()).isEqualTo("772");
        assertThat(publication.get("pinUrl").asString()).endsWith("/pin/772");
        assertThat(publication.get("environment").asString()).isEqualTo("SIMULATOR");
        assertThat(publication.get("boardName").asString()).isEqualTo("Autumn");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(plans.timeline(post))
                        .containsExactly(
                                "PostCreated",
                                "PostScheduled",
                                "PublicationDispatched",
                                "AttemptStarted",
                                "PinPublished"));
    }

    @Test
    void triesAgainAtTheInstantThatThePublisherDefersTo() {
        var post = plans.now(Map.of("title", "Again"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        var retryAt = Instant.now().plusSeconds(2);
        publisher.deferred(1, 1, retryAt);

        var retrying = plans.awaitStatus(post, "retrying").get("publications").get(0);
        assertThat(Instant.parse(retrying.get("retryAt").asString())).isBetween(retryAt.minusMillis(1), retryAt);
        assertThat(retrying.get("problem").get("code").asString()).isEqualTo("BOARD_NOT_FOUND");
        assertThat(retrying.get("round").asInt()).isEqualTo(2);

        var second = plans.awaitDue(post, 2);
        assertThat(second.id()).endsWith("/2/due");
        assertThat(second.appendedAt()).isAfterOrEqualTo(retryAt.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        publisher.published(2, 2);
        plans.awaitStatus(post, "published");
    }

    @Test
    void saysInWordsWhyItFailedAndTriesAgainOnceCorrected() {
        var post = plans.now(Map.of("title", "Wrong"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        publisher.failed(1, 1);
        var problem =
                plans.awaitStatus(post, "failed").get("publications").get(0).get("problem");
        assertThat(problem.get("detail").asString()).isEqualTo("The board does not exist any more.");
        assertThat(problem.get("action").asString()).isEqualTo("Choose another board.");
        assertThat(problem.get("pinterestCode").asInt()).isEqualTo(40);
        assertThat(problem.get("requestId").asString()).isEqualTo("rid-1");

        plans.http().patch(plans.path(post), Map.of("title", "Corrected")).ok();
        var retried = plans.http()
                .with("Idempotency-Key", "retry-1")
                .post(plans.path(post) + "/publication-retries", Map.of());
        assertThat(retried.status()).isEqualTo(201);
        var again = plans.http()
                .with("Idempotency-Key", "retry-1")
                .post(plans.path(post) + "/publication-retries", Map.of());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");

        var resolution = plans.awaitOrder(post, "PublicationResolutionRequested");
        assertThat(resolution.id()).endsWith("/1/resolve-1");
        assertThat(resolution.data().get("decision").asString()).isEqualTo("TRY_AGAIN");
        publisher.deferred(1, 2, Instant.now());
        assertThat(plans.awaitDue(post, 2).data().get("content").get("title").asString())
                .isEqualTo("Corrected");
    }

    @Test
    void aPersonDecidesWhatCouldNotBeTold() {
        var post = plans.now(Map.of("title", "Unclear"));
        var publisher = Publisher.of(plans.awaitDue(post, 1));
        publisher.unconfirmed(1, 1);
        var unclear =
                plans.awaitStatus(post, "needs-attention").get("publications").get(0);
        assertThat(unclear.get("evidence").get(0).get("matches").size()).isEqualTo(2);

        var found = Map.of("publicationId", Plans.publicationOf(post), "decision", "FOUND", "pinId", "772");
        assertThat(plans.http()
                        .post(plans.path(post) + "/publication-resolutions", found)
                        .status())
                .isEqualTo(201);
        assertThat(plans.awaitOrder(post, "PublicationResolutionRequested")
                        .data()
                        .get("pinId")
                        .asString())
                .isEqualTo("772");
        publisher.published(1, 2);
        plans.awaitStatus(post, "published");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(plans.timeline(post))
                        .containsSubsequence("PublicationUnconfirmed", "PublicationDecided", "PinPublished"));
    }

    @Test
    void spreadsOnePostOverItsTargetsAndDerivesItsStatusFromThem() {
        JsonNode post = plans.http()
                .post(
                        "/api/v1/posts",
                        plans.body(
                                Map.of("title", "Two", "schedule", Map.of("now", true)),
                                List.of(Plans.target("1001"), Plans.target("1002"))))
                .ok();
        await().atMost(ofSeconds(30)).until(() -> plans.dueOf(post).size() == 2);
        var due = plans.dueOf(post);
        Publisher.of(due.get(0)).published(1, 1);
        plans.awaitStatus(post, "publishing");
        Publisher.of(due.get(1)).failed(1, 1);
        plans.awaitStatus(post, "partially-published");
    }
}
