package io.pincast.scheduler.progress.events;

import io.pincast.contracts.DuePostEvent;
import io.pincast.contracts.DuePostEvent.AfterUnclear;
import io.pincast.contracts.DuePostEvent.Decision;
import io.pincast.contracts.DuePostEvent.PublicationDue;
import io.pincast.contracts.DuePostEvent.PublicationKind;
import io.pincast.contracts.DuePostEvent.PublicationResolutionRequested;
import io.pincast.contracts.DuePostEvent.PublicationRevocationRequested;
import io.pincast.contracts.PinContent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.scheduler.draft.DraftCover;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.progress.PublicationOrders;
import io.pincast.scheduler.publication.Publication;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/** Sends orders on {@code due-posts}, under ids that are the same over every re-send. */
@Component
class KafkaPublicationOrders implements PublicationOrders {
    private final EventSender sender;

    KafkaPublicationOrders(EventSender sender) {
        this.sender = sender;
    }

    @Override
    public CompletableFuture<Void> due(Publication publication) {
        return prepareDue(publication).get();
    }

    @Override
    public Supplier<CompletableFuture<Void>> prepareDue(Publication publication) {
        var target = publication.target();
        var order = order(
                publication,
                "due",
                new PublicationDue(
                        publication.id().value(),
                        publication.postId().value(),
                        publication.round(),
                        PublicationKind.CREATE,
                        target.accountId(),
                        target.boardId(),
                        target.boardSectionId(),
                        content(publication),
                        publication.draft().fingerprint(target),
                        Objects.requireNonNull(publication.dueAt(), "claimed without an instant"),
                        Objects.requireNonNull(publication.notAfter(), "claimed without an end"),
                        publication.slotAt(),
                        afterUnclear(publication)));
        return () -> trySend(() -> sender.send(order));
    }

    @Override
    public CompletableFuture<Void> dispatched(Publication publication, Instant at) {
        return trySend(() -> sender.send(sender.outgoing(
                Topics.POST_EVENTS, publication.postId().value(), PublicationEvents.dispatched(publication, at))));
    }

    @Override
    public CompletableFuture<Void> revocation(Publication publication) {
        return send(
                publication,
                "revoke",
                new PublicationRevocationRequested(
                        publication.id().value(),
                        publication.postId().value(),
                        publication.round(),
                        publication.target().accountId()));
    }

    @Override
    public CompletableFuture<Void> resolution(Publication publication) {
        var resolution = publication.pendingResolution().orElseThrow();
        return send(
                publication,
                "resolve-" + resolution.number(),
                new PublicationResolutionRequested(
                        publication.id().value(),
                        publication.postId().value(),
                        publication.round(),
                        publication.target().accountId(),
                        Decision.valueOf(resolution.verdict().name()),
                        resolution.pinId(),
                        resolution.by()));
    }

    private CompletableFuture<Void> send(Publication publication, String what, DuePostEvent order) {
        return trySend(() -> sender.send(order(publication, what, order)));
    }

    private OutgoingEvent order(Publication publication, String what, DuePostEvent order) {
        return sender.outgoing(
                Topics.DUE_POSTS,
                publication.target().accountId(),
                PublicationEvents.event(publication, publication.round(), what, publication.updatedAt(), order));
    }

    /** The producer may also refuse at once, such as without any broker: for who sends, that is the same. */
    private static CompletableFuture<Void> trySend(Supplier<CompletableFuture<Void>> sending) {
        try {
            return sending.get();
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static @Nullable AfterUnclear afterUnclear(Publication publication) {
        var claim = publication.claim();
        return claim == null
                ? null
                : switch (claim.afterUnclear()) {
                    case ASK -> AfterUnclear.ASK;
                    case LOOK_AND_RETRY -> AfterUnclear.LOOK_AND_RETRY;
                };
    }

    private static PinContent content(Publication publication) {
        var draft = publication.draft();
        var cover = draft.cover();
        return new PinContent(
                draft.title(),
                draft.description(),
                draft.link(),
                draft.altText(),
                draft.media().stream().map(KafkaPublicationOrders::media).toList(),
                cover == null ? null : cover(cover));
    }

    private static PinContent.Media media(DraftMedia media) {
        var slide = media.slide();
        return new PinContent.Media(
                media.mediaId(),
                media.contentType(),
                media.sizeBytes(),
                media.sha256(),
                slide == null ? null : new PinContent.Slide(slide.title(), slide.description(), slide.link()));
    }

    private static PinContent.Cover cover(DraftCover cover) {
        var image = cover.image();
        var seconds = cover.keyFrameSeconds();
        return new PinContent.Cover(
                image == null ? null : media(image), seconds == null ? null : seconds.doubleValue());
    }
}
