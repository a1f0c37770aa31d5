package io.pincast.publisher.publication.events;

import io.pincast.contracts.DuePostEvent;
import io.pincast.contracts.DuePostEvent.AfterUnclear;
import io.pincast.contracts.DuePostEvent.PublicationDue;
import io.pincast.contracts.DuePostEvent.PublicationResolutionRequested;
import io.pincast.contracts.DuePostEvent.PublicationRevocationRequested;
import io.pincast.contracts.Event;
import io.pincast.contracts.PinContent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.UnreadableEventException;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.DuePosts;
import io.pincast.publisher.publication.Resolution;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Stores what the scheduler asks; the work that it causes runs from the store. */
@Component
class DuePostListener {
    private final DuePosts duePosts;

    DuePostListener(DuePosts duePosts) {
        this.duePosts = duePosts;
    }

    @KafkaListener(topics = Topics.DUE_POSTS)
    void on(Event<DuePostEvent> event) {
        switch (event.data()) {
            case PublicationDue due ->
                duePosts.due(
                        subject(event, due.publicationId(), due.postId(), due.accountId()),
                        round(due.round()),
                        order(due));
            case PublicationRevocationRequested revocation ->
                duePosts.revocation(
                        subject(event, revocation.publicationId(), revocation.postId(), revocation.accountId()),
                        round(revocation.round()));
            case PublicationResolutionRequested resolution ->
                duePosts.resolution(
                        subject(event, resolution.publicationId(), resolution.postId(), resolution.accountId()),
                        new Resolution(round(resolution.round()), choice(resolution)));
        }
    }

    private static Subject subject(
            Event<?> event, @Nullable String publicationId, @Nullable String postId, @Nullable String accountId) {
        return new Subject(
                required(publicationId, "publicationId"),
                required(postId, "postId"),
                event.workspaceId(),
                required(accountId, "accountId"));
    }

    private static Order order(PublicationDue due) {
        var content = required(due.content(), "content");
        return new Order(
                required(due.boardId(), "boardId"),
                due.boardSectionId(),
                new Order.Content(
                        content.title(),
                        content.description(),
                        content.link(),
                        content.altText(),
                        content.media().stream().map(DuePostListener::media).toList(),
                        cover(content.cover())),
                required(due.dueAt(), "dueAt"),
                required(due.notAfter(), "notAfter"),
                due.afterUnclear() == AfterUnclear.ASK);
    }

    private static Order.Media media(PinContent.Media media) {
        return new Order.Media(
                required(media.mediaId(), "mediaId"),
                required(media.contentType(), "contentType"),
                media.sizeBytes(),
                required(media.sha256(), "sha256"),
                slide(media.slide()));
    }

    private static Order.@Nullable Slide slide(PinContent.@Nullable Slide slide) {
        return slide == null ? null : new Order.Slide(slide.title(), slide.description(), slide.link());
    }

    /** Pinterest takes whole seconds; the frame that is shown at half a second is that of the second before. */
    private static Order.@Nullable Cover cover(PinContent.@Nullable Cover cover) {
        if (cover == null) {
            return null;
        }
        var image = cover.image();
        var seconds = cover.keyFrameSeconds();
        return new Order.Cover(image == null ? null : media(image), seconds == null ? null : seconds.intValue());
    }

    private static Resolution.Choice choice(PublicationResolutionRequested resolution) {
        return switch (required(resolution.decision(), "decision")) {
            case FOUND -> new Resolution.Found(required(resolution.pinId(), "pinId"));
            case TRY_AGAIN -> new Resolution.TryAgain();
            case GIVE_UP -> new Resolution.GiveUp();
        };
    }

    private static int round(int round) {
        if (round < 1) {
            throw new UnreadableEventException("round " + round + " is none");
        }
        return round;
    }

    /** JSON may lack what the contract demands. */
    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new UnreadableEventException("field " + field + " is missing");
        }
        return value;
    }
}
