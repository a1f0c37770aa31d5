package io.pincast.scheduler.it;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Publications;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two whole replicas over one broker, one of which leaves in the midst of it: counted on the topic. */
class ReplicasIT {
    private static final int POSTS = 120;
    /** So long altogether that one leaves in the midst of it. */
    private static final Duration APART = ofMillis(75);

    private final String workspace = UUID.randomUUID().toString();
    private final Set<String> answered = new HashSet<>();

    @Test
    void handEachOverOnceThoughOneLeaves() {
        try (var other = SchedulerInstance.start()) {
            var from = Instant.now().plusSeconds(6);
            for (var i = 0; i < POSTS; i++) {
                plan(i, from.plus(APART.multipliedBy(i)));
            }
            assertThat(Instant.now()).as("planned in time").isBefore(from);
            await().atMost(ofSeconds(30)).until(() -> dueAndAnswered().size() > POSTS / 3);
            assertThat(claims(other)).as("shared").isPositive();
        }
        await().atMost(ofSeconds(30)).until(() -> dueAndAnswered().size() >= POSTS);
        assertThat(dueAndAnswered())
                .extracting(Topic.Received::id)
                .hasSize(POSTS)
                .doesNotHaveDuplicates();
    }

    /** What nobody answers is sent again after a while, as it should be: so everything is answered. */
    private List<Topic.Received> dueAndAnswered() {
        var due = SchedulerInstance.DUE_POSTS.where(
                received -> received.header("workspaceid").equals(workspace));
        due.stream()
                .filter(received -> answered.add(received.id()))
                .forEach(received -> Publisher.of(received).published(1, 1));
        return due;
    }

    private void plan(int number, Instant dueAt) {
        SchedulerInstance.bean(PublicationProgress.class)
                .plan(new Planning.Wish(
                        new WorkspaceId(workspace),
                        new PostId(UUID.randomUUID().toString()),
                        new Target("account-" + number % 10, "1001", null),
                        1,
                        Publications.DRAFT,
                        dueAt,
                        dueAt.plus(Duration.ofHours(24)),
                        false));
    }

    private static double claims(ConfigurableApplicationContext replica) {
        return replica.getBean(MeterRegistry.class)
                .get("scheduler.dispatch.claims")
                .counter()
                .count();
    }
}
