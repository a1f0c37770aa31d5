package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People who change their minds at the very moment of the claim: whatever they are told is what happens. */
class RacesIT {
    private static final int POSTS = 40;
    private final Plans plans = new Plans(SchedulerInstance.newTeam());
    private final Random random = new Random(7);

    @Test
    void whatWasToldAsCancelledIsNeverHandedOver() throws InterruptedException {
        var answers = atTheClaim(post -> plans.http().delete(plans.path(post) + "/schedule"));
        answers.forEach((post, answer) -> {
            if (answer.status() == 200 && answer.text("status").equals("cancelled")) {
                assertThat(plans.dueOf(post)).as("handed over though cancelled").isEmpty();
            } else {
                assertThat(answer.status()).isEqualTo(202);
                assertThat(answer.text("status")).isEqualTo("cancelling");
                plans.awaitOrder(post, "PublicationRevocationRequested");
                Publisher.of(plans.awaitDue(post, 1)).revoked(1, 1);
            }
        });
        answers.keySet().forEach(post -> plans.awaitStatus(post, "cancelled"));
    }

    @Test
    void whatWasToldAsMovedIsNotHandedOverNow() throws InterruptedException {
        var later = Map.of("dueAt", Instant.now().plusSeconds(7200).toString());
        var answers = atTheClaim(post -> plans.http().put(plans.path(post) + "/schedule", later));
        answers.forEach((post, answer) -> {
            if (answer.status() == 200) {
                assertThat(answer.text("status")).isEqualTo("scheduled");
                assertThat(plans.dueOf(post)).as("handed over though moved").isEmpty();
            } else {
                assertThat(answer.status()).isEqualTo(409);
                var due = plans.awaitDue(post, 1);
                assertThat(plans.read(post).get("schedule").get("dueAt").asString())
                        .as("it goes on saying when it was published")
                        .isEqualTo(due.data().get("dueAt").asString());
            }
        });
    }

    @Test
    void whatWasToldAsChangedIsWhatIsPublished() throws InterruptedException {
        var answers = atTheClaim(post -> plans.http().patch(plans.path(post), Map.of("title", "New")));
        answers.forEach((post, answer) -> {
            var title =
                    plans.awaitDue(post, 1).data().get("content").get("title").asString();
            assertThat(answer.status()).isIn(200, 409);
            assertThat(title).isEqualTo(answer.status() == 200 ? "New" : "Old");
            assertThat(plans.read(post).get("title").asString()).isEqualTo(title);
        });
    }

    /** Does something to each of many posts at a random moment around its claim. */
    private Map<JsonNode, Http.Answer> atTheClaim(Function<JsonNode, Http.Answer> change) throws InterruptedException {
        var dueAt = Instant.now().plusSeconds(3);
        var posts = new ArrayList<JsonNode>();
        for (var i = 0; i < POSTS; i++) {
            posts.add(plans.scheduled(Map.of("title", "Old", "description", "no. " + i), dueAt));
        }
        var answers = new ConcurrentHashMap<JsonNode, Http.Answer>();
        var threads = new ArrayList<Thread>();
        for (var post : posts) {
            var at = dueAt.minusMillis(350).plusMillis(random.nextInt(400));
            threads.add(Thread.startVirtualThread(() -> {
                awaitInstant(at);
                answers.put(post, change.apply(post));
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(answers).hasSize(POSTS);
        awaitQuiet(posts, dueAt);
        return answers;
    }

    /** Until nothing more can come of these posts: a mark after the last of them on the same topic. */
    private void awaitQuiet(List<JsonNode> posts, Instant dueAt) {
        var last = plans.scheduled(Map.of("title", "last of " + posts.size()), dueAt.plusSeconds(1));
        plans.awaitDue(last, 1);
        await().atMost(ofSeconds(30))
                .until(() -> posts.stream()
                        .noneMatch(post ->
                                plans.read(post).get("status").asString().equals("scheduled")
                                        && Instant.parse(plans.read(post)
                                                        .get("schedule")
                                                        .get("dueAt")
                                                        .asString())
                                                .isBefore(Instant.now())));
    }

    private static void awaitInstant(Instant at) {
        try {
            var wait = java.time.Duration.between(Instant.now(), at).toMillis();
            assertThat(new CountDownLatch(1).await(Math.max(0, wait), TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
