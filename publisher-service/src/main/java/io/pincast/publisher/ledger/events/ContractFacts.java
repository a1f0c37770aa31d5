package io.pincast.publisher.ledger.events;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.publisher.ledger.Evidence;
import io.pincast.publisher.ledger.Fact;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.store.OutgoingFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facts as the contract has them: keyed by post, under an id that is the same over every re-send. */
@Component
class ContractFacts implements OutgoingFacts {
    private static final String PIN_URL = "https://www.pinterest.com/pin/";
    private final EventSender sender;

    ContractFacts(EventSender sender) {
        this.sender = sender;
    }

    @Override
    public List<OutgoingEvent> of(Publication publication, List<Fact> facts) {
        return facts.stream().map(fact -> outgoing(publication, fact)).toList();
    }

    private OutgoingEvent outgoing(Publication publication, Fact fact) {
        var subject = publication.subject();
        var data = data(publication, fact);
        var event = Event.of(
                        data.publicationId() + "/" + data.round() + "/" + data.seq(),
                        data.seq(),
                        subject.workspaceId(),
                        fact.at(),
                        data)
                .with(Map.of(
                        Event.PUBLICATION_ID,
                        data.publicationId(),
                        Event.ROUND,
                        Integer.toString(data.round()),
                        Event.POST_ID,
                        data.postId()));
        return sender.outgoing(Topics.PUBLICATION_EVENTS, subject.postId(), event);
    }

    private static PublicationEvent data(Publication publication, Fact fact) {
        var id = publication.id();
        var postId = publication.subject().postId();
        var round = fact.round();
        var seq = fact.seq();
        return switch (fact.happening()) {
            case Happening.Published published -> published(publication, fact, published);
            case Happening.Deferred(var retryAt, var slotAt, var reason) ->
                new PublicationEvent.PublicationDeferred(id, postId, round, seq, retryAt, slotAt, cause(reason));
            case Happening.Failed(var reason) ->
                new PublicationEvent.PublicationFailed(id, postId, round, seq, cause(reason));
            case Happening.Unconfirmed(var reason, var evidence) ->
                new PublicationEvent.PublicationUnconfirmed(
                        id,
                        postId,
                        round,
                        seq,
                        cause(reason),
                        evidence.stream().map(ContractFacts::evidence).toList());
            case Happening.Revoked _ -> new PublicationEvent.PublicationRevoked(id, postId, round, seq);
            case Happening.VideoUploaded(var sizeBytes, var lasted) ->
                new PublicationEvent.VideoUploaded(id, postId, round, seq, sizeBytes, lasted.toMillis());
            case Happening.Started(var startedAt) ->
                new PublicationEvent.AttemptStarted(id, postId, round, seq, startedAt);
            case Happening.Ended ended -> ended(publication, fact, ended);
            case Happening.BoardRead(var evidence, var nextReadAt) ->
                new PublicationEvent.BoardRead(id, postId, round, seq, evidence(evidence), nextReadAt);
            case Happening.Waiting(var until, var reason) ->
                new PublicationEvent.PublicationWaiting(id, postId, round, seq, until, cause(reason));
            case Happening.PossibleDuplicate(var pinIds) ->
                new PublicationEvent.PossibleDuplicate(id, postId, round, seq, pinIds);
        };
    }

    private static PublicationEvent published(Publication publication, Fact fact, Happening.Published published) {
        return new PublicationEvent.PinPublished(
                publication.id(),
                publication.subject().postId(),
                fact.round(),
                fact.seq(),
                publication.subject().accountId(),
                publication.requireOrder().boardId(),
                published.pinId(),
                PIN_URL + published.pinId(),
                published.environment(),
                published.publishedAt(),
                published.adopted());
    }

    private static PublicationEvent ended(Publication publication, Fact fact, Happening.Ended ended) {
        var end = ended.attempt().end();
        if (end == null) {
            throw new IllegalStateException("an attempt that ended has an end");
        }
        return new PublicationEvent.AttemptEnded(
                publication.id(),
                publication.subject().postId(),
                fact.round(),
                fact.seq(),
                end.endedAt(),
                end.durationMillis(),
                end.outcome().name(),
                end.reason() == null ? null : cause(end.reason()),
                end.requestId());
    }

    private static PublicationEvent.Evidence evidence(Evidence evidence) {
        return new PublicationEvent.Evidence(
                evidence.readAt(), evidence.pinsSeen(), evidence.whole(), evidence.counted(), evidence.matches());
    }

    private static Cause cause(Reason reason) {
        return new Cause(
                reason.code(),
                reason.detail(),
                reason.action(),
                reason.httpStatus(),
                reason.pinterestCode(),
                reason.requestId());
    }
}
