package io.pincast.scheduler.progress.events;

import io.pincast.contracts.Event;
import io.pincast.contracts.PostEvent;
import io.pincast.contracts.PostEvent.PublicationDispatched;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Publication;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Events about publications: their ids derive from publication and round, both of which also stand in headers. */
final class PublicationEvents {

    private PublicationEvents() {}

    static <T> Event<T> event(Publication publication, int round, String what, Instant at, T data) {
        return Event.of(
                        publication.id() + "/" + round + "/" + what,
                        publication.version(),
                        publication.workspaceId().value(),
                        at,
                        data)
                .with(Map.of(
                        Event.PUBLICATION_ID, publication.id().value(),
                        Event.ROUND, Integer.toString(round),
                        Event.POST_ID, publication.postId().value()));
    }

    static Event<PostEvent> dispatched(Publication publication, Instant at) {
        return event(
                publication,
                publication.round(),
                "dispatched",
                at,
                new PublicationDispatched(
                        publication.postId().value(),
                        publication.id().value(),
                        publication.round(),
                        publication.target().accountId(),
                        publication.target().boardId(),
                        Objects.requireNonNull(publication.dueAt(), "claimed without an instant"),
                        at,
                        Holding.wantedAt(publication)));
    }
}
