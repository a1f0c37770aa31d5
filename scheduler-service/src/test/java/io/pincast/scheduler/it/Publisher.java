package io.pincast.scheduler.it;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Answers as the publisher does, over Kafka. */
final class Publisher {
    static final Cause CAUSE = new Cause(
            "BOARD_NOT_FOUND", "The board does not exist any more.", "Choose another board.", 404, 40, "rid-1");
    private final String workspaceId;
    private final String publicationId;
    private final String postId;
    private final String accountId;

    private Publisher(Topic.Received due) {
        JsonNode data = due.data();
        this.workspaceId = due.header("workspaceid");
        this.publicationId = data.get("publicationId").asString();
        this.postId = data.get("postId").asString();
        this.accountId = data.get("accountId").asString();
    }

    static Publisher of(Topic.Received due) {
        return new Publisher(due);
    }

    void published(int round, long seq) {
        publishedAt(round, seq, Instant.now());
    }

    void publishedAt(int round, long seq, Instant at) {
        send(new PublicationEvent.PinPublished(
                publicationId,
                postId,
                round,
                seq,
                accountId,
                "1001",
                "77" + seq,
                "https://www.pinterest.com/pin/77" + seq,
                "SIMULATOR",
                at,
                false));
    }

    void deferred(int round, long seq, Instant retryAt) {
        send(new PublicationEvent.PublicationDeferred(publicationId, postId, round, seq, retryAt, null, CAUSE));
    }

    void deferredForReconnect(int round, long seq) {
        send(new PublicationEvent.PublicationDeferred(
                publicationId,
                postId,
                round,
                seq,
                Instant.now().plusSeconds(3_600),
                null,
                Cause.of("ACCOUNT_NEEDS_RECONNECT", "Pinterest refused the access.", "Connect the account again.")));
    }

    void failed(int round, long seq) {
        send(new PublicationEvent.PublicationFailed(publicationId, postId, round, seq, CAUSE));
    }

    void unconfirmed(int round, long seq) {
        send(new PublicationEvent.PublicationUnconfirmed(
                publicationId,
                postId,
                round,
                seq,
                CAUSE,
                List.of(new PublicationEvent.Evidence(Instant.now(), 3, true, true, List.of("1", "2")))));
    }

    void revoked(int round, long seq) {
        send(new PublicationEvent.PublicationRevoked(publicationId, postId, round, seq));
    }

    void started(int round, long seq) {
        send(new PublicationEvent.AttemptStarted(publicationId, postId, round, seq, Instant.now()));
    }

    private void send(PublicationEvent event) {
        var sender = SchedulerInstance.bean(EventSender.class);
        var id = publicationId + "/" + event.round() + "/" + event.seq();
        sender.send(sender.outgoing(
                        Topics.PUBLICATION_EVENTS,
                        postId,
                        Event.<PublicationEvent>of(id, event.seq(), workspaceId, Instant.now(), event)))
                .join();
    }
}
