package io.pincast.scheduler.progress.events;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.PublicationEvent.AttemptEnded;
import io.pincast.contracts.PublicationEvent.AttemptStarted;
import io.pincast.contracts.PublicationEvent.BoardRead;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.contracts.PublicationEvent.PossibleDuplicate;
import io.pincast.contracts.PublicationEvent.PublicationDeferred;
import io.pincast.contracts.PublicationEvent.PublicationFailed;
import io.pincast.contracts.PublicationEvent.PublicationRevoked;
import io.pincast.contracts.PublicationEvent.PublicationUnconfirmed;
import io.pincast.contracts.PublicationEvent.PublicationWaiting;
import io.pincast.contracts.PublicationEvent.VideoUploaded;
import io.pincast.contracts.PublisherEvent;
import io.pincast.contracts.Topics;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Evidence;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import java.util.Optional;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the publisher's answers. What is no answer is a fact for the timeline, which has a listener of its own. */
@Component
class PublicationAnswerListener {
    private final PublicationProgress progress;

    PublicationAnswerListener(PublicationProgress progress) {
        this.progress = progress;
    }

    @KafkaListener(id = "publication-answers", idIsGroup = false, topics = Topics.PUBLICATION_EVENTS)
    void on(Event<PublisherEvent> event) {
        if (event.data() instanceof PublicationEvent told) {
            take(told);
        }
    }

    private void take(PublicationEvent told) {
        answer(told).ifPresent(answer -> progress.answer(new PublicationId(told.publicationId()), answer));
    }

    private static Optional<Answer> answer(PublicationEvent told) {
        return switch (told) {
            case PinPublished e -> Optional.of(new Answer.Published(e.round(), e.seq(), pin(e)));
            case PublicationDeferred e ->
                Optional.of(new Answer.Deferred(e.round(), e.seq(), e.retryAt(), e.slotAt(), problem(e.cause())));
            case PublicationFailed e -> Optional.of(new Answer.Failed(e.round(), e.seq(), problem(e.cause())));
            case PublicationUnconfirmed e ->
                Optional.of(new Answer.Unconfirmed(
                        e.round(),
                        e.seq(),
                        problem(e.cause()),
                        e.evidence().stream()
                                .map(PublicationAnswerListener::evidence)
                                .toList()));
            case PublicationRevoked e -> Optional.of(new Answer.Revoked(e.round(), e.seq()));
            case VideoUploaded _,
                    AttemptStarted _,
                    AttemptEnded _,
                    BoardRead _,
                    PublicationWaiting _,
                    PossibleDuplicate _ -> Optional.empty();
        };
    }

    private static Publication.Pin pin(PinPublished e) {
        return new Publication.Pin(e.pinId(), e.pinUrl(), e.environment(), e.publishedAt(), e.adopted());
    }

    private static Problem problem(Cause cause) {
        return new Problem(
                cause.code(),
                cause.detail(),
                cause.action(),
                cause.httpStatus(),
                cause.pinterestCode(),
                cause.requestId());
    }

    private static Evidence evidence(PublicationEvent.Evidence e) {
        return new Evidence(e.readAt(), e.pinsSeen(), e.whole(), e.counted(), e.matches());
    }
}
