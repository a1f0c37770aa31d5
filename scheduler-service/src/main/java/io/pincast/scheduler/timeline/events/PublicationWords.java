package io.pincast.scheduler.timeline.events;

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
import io.pincast.scheduler.publication.Holding;

/** The publisher's events in words. */
final class PublicationWords {

    private PublicationWords() {}

    static Words of(PublicationEvent event) {
        return switch (event) {
            case PinPublished e -> published(e);
            case PublicationDeferred e -> deferred(e);
            case PublicationFailed e ->
                Words.of("Not published. " + Words.said(e.cause())).with(e.cause());
            case PublicationUnconfirmed e ->
                Words.of("Whether it was published could not be told: please look, and decide. "
                                + Words.said(e.cause()))
                        .with("reads", e.evidence().size())
                        .with(e.cause());
            case PublicationRevoked _ -> Words.of("Stopped before anything was sent to Pinterest.");
            case VideoUploaded e -> uploaded(e);
            case AttemptStarted e ->
                Words.of("Asking Pinterest to make the Pin (try " + e.round() + ").")
                        .with("startedAt", e.startedAt());
            case AttemptEnded e -> ended(e);
            case BoardRead e -> read(e);
            case PublicationWaiting e ->
                Words.of("Waiting until " + Words.moment(e.until()) + ". " + Words.said(e.cause()))
                        .with("until", e.until())
                        .with(e.cause());
            case PossibleDuplicate e ->
                Words.of(e.pinIds().size() + " Pins with this content were found on the board: delete one?")
                        .with("pinIds", e.pinIds());
        };
    }

    private static Words uploaded(VideoUploaded e) {
        var megabytes = Math.max(1, Math.round(e.sizeBytes() / 1_000_000.0));
        var seconds = Math.max(1, Math.round(e.durationMillis() / 1000.0));
        return Words.of("The video (" + megabytes + " MB) was uploaded to Pinterest, in " + seconds
                        + " s. Pinterest works on it before a Pin can be made.")
                .with("sizeBytes", e.sizeBytes())
                .with("durationMillis", e.durationMillis());
    }

    private static Words published(PinPublished e) {
        var how = e.adopted() ? "Found on the board, so it is published: " : "Published: ";
        return Words.of(how + e.pinUrl())
                .with("pinId", e.pinId())
                .with("pinUrl", e.pinUrl())
                .with("environment", e.environment())
                .with("publishedAt", e.publishedAt())
                .with("adopted", e.adopted());
    }

    private static Words deferred(PublicationDeferred e) {
        if (Holding.isOfAccount(e.cause().code())) {
            return Words.of("Not published yet. " + Words.said(e.cause())).with(e.cause());
        }
        return Words.of("Not published yet; trying again at " + Words.moment(e.retryAt()) + ". "
                        + Words.said(e.cause()))
                .with("retryAt", e.retryAt())
                .with(e.cause());
    }

    private static Words ended(AttemptEnded e) {
        var cause = e.cause();
        var why = cause == null ? "" : " " + cause.detail();
        var text = switch (e.outcome()) {
            case "PUBLISHED" -> "Pinterest made the Pin";
            case "NOT_CREATED" -> "Pinterest made no Pin";
            default -> "Pinterest gave no clear answer";
        };
        return Words.of(text + ", after " + e.durationMillis() + " ms." + why)
                .with("outcome", e.outcome())
                .with("durationMillis", e.durationMillis())
                .with(cause)
                .with("requestId", e.requestId());
    }

    private static Words read(BoardRead e) {
        var seen = e.evidence();
        var text = new StringBuilder("Looked at the board: ")
                .append(seen.pinsSeen())
                .append(" Pins, ")
                .append(
                        seen.matches().isEmpty()
                                ? "none"
                                : Integer.toString(seen.matches().size()))
                .append(" with this content.");
        var next = e.nextReadAt();
        if (next != null) {
            text.append(" Looking again at ").append(Words.moment(next)).append("; nothing is sent meanwhile.");
        }
        return Words.of(text.toString())
                .with("readAt", seen.readAt())
                .with("pinsSeen", seen.pinsSeen())
                .with("whole", seen.whole())
                .with("counted", seen.counted())
                .with("matches", seen.matches())
                .with("nextReadAt", next);
    }
}
