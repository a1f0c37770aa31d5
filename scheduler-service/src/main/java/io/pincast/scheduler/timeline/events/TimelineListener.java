package io.pincast.scheduler.timeline.events;

import io.pincast.contracts.Event;
import io.pincast.contracts.PostEvent;
import io.pincast.contracts.PostEvent.PublicationCancelled;
import io.pincast.contracts.PostEvent.PublicationDecided;
import io.pincast.contracts.PostEvent.PublicationDispatched;
import io.pincast.contracts.PostEvent.PublicationHeld;
import io.pincast.contracts.PostEvent.PublicationReleased;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.PublisherEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.timeline.TimelineEntry;
import io.pincast.scheduler.timeline.TimelineStore;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what the scheduler and the publisher tell of posts, in a consumer group of its own. */
@Component
class TimelineListener {
    private static final String GROUP = "scheduler-service-timeline";
    private final TimelineStore timeline;

    TimelineListener(TimelineStore timeline) {
        this.timeline = timeline;
    }

    @KafkaListener(id = "timeline-posts", groupId = GROUP, topics = Topics.POST_EVENTS)
    void onPost(Event<PostEvent> event) {
        var told = event.data();
        var entry = PostWords.of(told);
        switch (told) {
            case PublicationDispatched e -> add(event, e.postId(), e.publicationId(), e.round(), entry);
            case PublicationCancelled e -> add(event, e.postId(), e.publicationId(), e.round(), entry);
            case PublicationDecided e -> add(event, e.postId(), e.publicationId(), e.round(), entry);
            case PublicationHeld e -> add(event, e.postId(), e.publicationId(), e.round(), entry);
            case PublicationReleased e -> add(event, e.postId(), e.publicationId(), e.round(), entry);
            default -> add(event, told.postId(), null, null, entry);
        }
    }

    @KafkaListener(id = "timeline-publications", groupId = GROUP, topics = Topics.PUBLICATION_EVENTS)
    void onPublication(Event<PublisherEvent> event) {
        if (event.data() instanceof PublicationEvent told) {
            add(event, told.postId(), told.publicationId(), told.round(), PublicationWords.of(told));
        }
    }

    private void add(
            Event<?> event, String postId, @Nullable String publicationId, @Nullable Integer round, Words words) {
        timeline.add(new TimelineEntry(
                event.id(),
                new WorkspaceId(event.workspaceId()),
                new PostId(postId),
                event.time(),
                event.sequence(),
                event.type(),
                words.text(),
                publicationId,
                round,
                words.details()));
    }
}
