package io.pincast.auth.audit.events;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.ActorNames;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditStore;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.audit.Subject;
import io.pincast.contracts.Event;
import io.pincast.contracts.PostEvent;
import io.pincast.contracts.PostEvent.PostCancelled;
import io.pincast.contracts.PostEvent.PostCreated;
import io.pincast.contracts.PostEvent.PostEdited;
import io.pincast.contracts.PostEvent.PostRescheduled;
import io.pincast.contracts.PostEvent.PostScheduled;
import io.pincast.contracts.PostEvent.PublicationCancelled;
import io.pincast.contracts.PostEvent.PublicationDecided;
import io.pincast.contracts.PostEvent.PublicationDispatched;
import io.pincast.contracts.PostEvent.PublicationHeld;
import io.pincast.contracts.PostEvent.PublicationReleased;
import io.pincast.contracts.Topics;
import io.pincast.defaults.identity.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What people and programs did to posts. An entry's id follows from the event's, so one that comes twice is one entry. */
@Component
class PostFactListener {
    private final AuditStore log;
    private final ActorNames names;

    PostFactListener(AuditStore log, ActorNames names) {
        this.log = log;
        this.names = names;
    }

    @KafkaListener(topics = Topics.POST_EVENTS)
    void on(Event<PostEvent> event) {
        switch (event.data()) {
            case PostCreated e -> append(event, "post.created", e.by(), Map.of());
            case PostEdited e -> append(event, "post.edited", e.by(), Map.of());
            case PostScheduled e ->
                append(
                        event,
                        "post.scheduled",
                        e.by(),
                        Map.of("dueAt", e.dueAt().toString()));
            case PostRescheduled e -> {
                var entry = entry(event, "post.rescheduled", e.by(), Map.of());
                log.append(List.of(entry.changed("dueAt", e.from(), e.dueAt())));
            }
            case PostCancelled e -> append(event, "post.cancelled", e.by(), Map.of());
            case PublicationDecided e -> append(event, "publication.decided", e.by(), Map.of("decision", e.decision()));
            // Nobody did these; the post's timeline has them.
            case PublicationDispatched _, PublicationCancelled _, PublicationHeld _, PublicationReleased _ -> {}
        }
    }

    private void append(Event<PostEvent> event, String action, String by, Map<String, String> after) {
        log.append(List.of(entry(event, action, by, after)));
    }

    private AuditEntry entry(Event<PostEvent> event, String action, String by, Map<String, String> after) {
        return new AuditEntry(
                "post-events/" + event.id(),
                event.time(),
                Optional.of(new WorkspaceId(event.workspaceId())),
                actor(by),
                action,
                Subject.of("post", event.data().postId()),
                Map.of(),
                after);
    }

    private Actor actor(String by) {
        if (by.equals(Actor.pincast().id())) {
            return Actor.pincast();
        }
        var kind = names.emails(List.of(by)).isEmpty() ? Actor.Kind.API_TOKEN : Actor.Kind.PERSON;
        return new Actor(kind, by, Origin.INSIDE);
    }
}
