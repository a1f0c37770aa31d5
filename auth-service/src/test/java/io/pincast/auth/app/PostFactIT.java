package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.Event;
import io.pincast.contracts.PostEvent;
import io.pincast.contracts.PostEvent.PostCancelled;
import io.pincast.contracts.PostEvent.PostRescheduled;
import io.pincast.contracts.PostEvent.PublicationDispatched;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the scheduler tells of posts stands in the audit log, too. */
class PostFactIT {
    private static final Instant THEN = Instant.parse("2026-12-01T09:00:00Z");
    private final Running running = Running.instance();
    private final Someone owner = running.someone();
    private final String workspace = owner.createWorkspace("Bakery");
    private final String by = owner.personId();

    @Test
    void isWrittenOnceWithWhoDidIt() {
        send(1, new PostRescheduled("post-" + workspace, THEN, THEN.plusSeconds(60), "UTC", by));
        send(2, new PublicationDispatched("post-" + workspace, "p", 1, "a", "b", THEN, THEN, THEN));
        send(3, new PostCancelled("post-" + workspace, "token-1"));
        send(3, new PostCancelled("post-" + workspace, "token-1"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(log().findValuesAsString("action"))
                        .containsExactlyInAnyOrder("post.cancelled", "post.rescheduled"));
        var moved = log().valueStream()
                .filter(entry -> entry.get("action").asString().equals("post.rescheduled"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.at("/actor/kind").asString()).isEqualTo("PERSON");
        assertThat(moved.at("/before/dueAt").asString()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(moved.at("/after/dueAt").asString()).isEqualTo("2026-12-01T09:01:00Z");
    }

    private tools.jackson.databind.JsonNode log() {
        return owner.api(workspace).get("/api/v1/audit-log?action=post").ok().get("items");
    }

    private void send(long sequence, PostEvent fact) {
        var sender = running.replica().bean(EventSender.class);
        var event = Event.of(
                fact.postId() + "/" + sequence,
                sequence,
                workspace,
                running.clock().instant(),
                fact);
        sender.send(sender.outgoing(Topics.POST_EVENTS, fact.postId(), event)).join();
    }
}
