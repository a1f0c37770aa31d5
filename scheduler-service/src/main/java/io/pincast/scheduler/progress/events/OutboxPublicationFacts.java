package io.pincast.scheduler.progress.events;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PostEvent;
import io.pincast.contracts.PostEvent.PublicationCancelled;
import io.pincast.contracts.PostEvent.PublicationDecided;
import io.pincast.contracts.PostEvent.PublicationHeld;
import io.pincast.contracts.PostEvent.PublicationReleased;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.scheduler.progress.PublicationFacts;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a decision's facts ready to wait inside the publication's document until they are sent. */
@Component
class OutboxPublicationFacts implements PublicationFacts<OutgoingEvent> {
    private final EventSender sender;

    OutboxPublicationFacts(EventSender sender) {
        this.sender = sender;
    }

    @Override
    public List<OutgoingEvent> of(Decision decision) {
        return decision.facts().stream()
                .map(fact -> sender.outgoing(
                        Topics.POST_EVENTS, decision.after().postId().value(), event(decision, fact)))
                .toList();
    }

    private static Event<PostEvent> event(Decision decision, Decision.Fact fact) {
        var after = decision.after();
        return switch (fact.kind()) {
            case DISPATCHED ->
                PublicationEvents.dispatched(
                        Optional.ofNullable(decision.before()).orElse(after), after.updatedAt());
            case CANCELLED ->
                PublicationEvents.event(
                        after,
                        fact.round(),
                        "cancelled",
                        after.updatedAt(),
                        new PublicationCancelled(
                                after.postId().value(), after.id().value(), fact.round()));
            case DECIDED -> decided(after, fact.round());
            case HELD -> held(after, fact.round());
            case RESUMED -> released(after, fact.round(), "ACCOUNT_CONNECTED");
            case RELEASED -> released(after, fact.round(), "RESCHEDULED");
        };
    }

    private static Event<PostEvent> held(Publication after, int round) {
        var why = Objects.requireNonNull(after.problem(), "held without a reason");
        return PublicationEvents.event(
                after,
                round,
                "held-" + after.version(),
                after.updatedAt(),
                new PublicationHeld(
                        after.postId().value(),
                        after.id().value(),
                        round,
                        after.target().accountId(),
                        new Cause(
                                why.code(),
                                why.detail(),
                                why.action(),
                                why.httpStatus(),
                                why.pinterestCode(),
                                why.requestId())));
    }

    private static Event<PostEvent> released(Publication after, int round, String reason) {
        return PublicationEvents.event(
                after,
                round,
                "released-" + after.version(),
                after.updatedAt(),
                new PublicationReleased(
                        after.postId().value(),
                        after.id().value(),
                        round,
                        after.target().accountId(),
                        Objects.requireNonNull(after.dueAt(), "released without an instant"),
                        reason));
    }

    private static Event<PostEvent> decided(Publication after, int round) {
        var resolution = after.resolutions().getLast();
        return PublicationEvents.event(
                after,
                round,
                "decided-" + resolution.number(),
                resolution.at(),
                new PublicationDecided(
                        after.postId().value(),
                        after.id().value(),
                        round,
                        resolution.verdict().name(),
                        resolution.pinId(),
                        resolution.by()));
    }
}
