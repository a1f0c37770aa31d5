package io.pincast.scheduler.post.events;

import io.pincast.contracts.Event;
import io.pincast.contracts.PostEvent;
import io.pincast.contracts.PostEvent.PostCancelled;
import io.pincast.contracts.PostEvent.PostCreated;
import io.pincast.contracts.PostEvent.PostEdited;
import io.pincast.contracts.PostEvent.PostRescheduled;
import io.pincast.contracts.PostEvent.PostScheduled;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostFacts;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.schedule.Schedule;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what happened to a post ready to wait inside its document. Ids and sequence derive from the post's revision. */
@Component
class OutboxPostFacts implements PostFacts<OutgoingEvent> {
    /** More than can happen in one revision. */
    private static final int PER_REVISION = 10;

    private final EventSender sender;

    OutboxPostFacts(EventSender sender) {
        this.sender = sender;
    }

    @Override
    public List<OutgoingEvent> of(Post post, List<PostFact> facts) {
        return IntStream.range(0, facts.size())
                .mapToObj(i -> outgoing(post, i, event(post, facts.get(i))))
                .toList();
    }

    private OutgoingEvent outgoing(Post post, int number, PostEvent event) {
        var sequence = post.revision() * PER_REVISION + number;
        return sender.outgoing(
                Topics.POST_EVENTS,
                post.id().value(),
                Event.of(
                        post.id() + "/" + sequence, sequence, post.workspaceId().value(), post.updatedAt(), event));
    }

    private static PostEvent event(Post post, PostFact fact) {
        var id = post.id().value();
        return switch (fact) {
            case PostFact.Created(var by) -> new PostCreated(id, post.draft().title(), targets(post), by);
            case PostFact.Edited(var by) -> new PostEdited(id, post.draft().title(), targets(post), by);
            case PostFact.Scheduled(var by) ->
                new PostScheduled(id, schedule(post).dueAt(), zone(schedule(post)), by);
            case PostFact.Rescheduled(var from, var by) ->
                new PostRescheduled(id, from, schedule(post).dueAt(), zone(schedule(post)), by);
            case PostFact.Cancelled(var by) -> new PostCancelled(id, by);
        };
    }

    private static Schedule schedule(Post post) {
        return Objects.requireNonNull(post.schedule(), "told as scheduled without a time");
    }

    private static @Nullable String zone(Schedule schedule) {
        var entered = schedule.entered();
        return entered == null ? null : entered.timeZone().getId();
    }

    private static List<PostEvent.Target> targets(Post post) {
        return post.targets().stream()
                .map(Post.PostTarget::target)
                .map(target -> new PostEvent.Target(
                        PublicationId.of(post.id(), target).value(),
                        target.accountId(),
                        target.boardId(),
                        target.boardSectionId()))
                .toList();
    }
}
