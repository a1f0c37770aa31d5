package io.pincast.scheduler.timeline.events;

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
import io.pincast.scheduler.wording.Lateness;
import io.pincast.scheduler.wording.Spoken;
import java.time.Duration;

/** The scheduler's own events in words. */
final class PostWords {
    private static final String PINCAST = "pincast";

    private PostWords() {}

    static Words of(PostEvent event) {
        return switch (event) {
            case PostCreated e ->
                Words.of("The post was made, for " + boards(e.targets().size()) + ".")
                        .with("by", e.by());
            case PostEdited e ->
                Words.of(
                                isPincast(e.by())
                                        ? "The change came too late, so the post was put back as it was."
                                        : "The post was changed.")
                        .with("by", e.by());
            case PostScheduled e ->
                Words.of("Scheduled for " + Words.plan(e.dueAt(), e.timeZone()) + ".")
                        .with("dueAt", e.dueAt())
                        .with("timeZone", e.timeZone())
                        .with("by", e.by());
            case PostRescheduled e -> moved(e);
            case PostCancelled e -> Words.of("The post was cancelled.").with("by", e.by());
            case PublicationDispatched e -> dispatched(e);
            case PublicationCancelled _ -> Words.of("Cancelled in time: it will not be published here.");
            case PublicationDecided e -> decided(e);
            case PublicationHeld e ->
                Words.of("On hold. " + Words.said(e.cause())).with(e.cause()).with("accountId", e.accountId());
            case PublicationReleased e -> released(e);
        };
    }

    private static Words moved(PostRescheduled e) {
        var text = isPincast(e.by())
                ? "The move came too late, so it was put back to "
                : "Moved from " + Words.plan(e.from(), e.timeZone()) + " to ";
        return Words.of(text + Words.plan(e.dueAt(), e.timeZone()) + ".")
                .with("from", e.from())
                .with("dueAt", e.dueAt())
                .with("timeZone", e.timeZone())
                .with("by", e.by());
    }

    private static Words released(PublicationReleased e) {
        var text = e.reason().equals("RESCHEDULED")
                ? "No longer on hold: it has a new time."
                : "No longer on hold: the account is connected again.";
        return Words.of(text).with("dueAt", e.dueAt()).with("reason", e.reason());
    }

    private static Words dispatched(PublicationDispatched e) {
        var lag = Duration.between(e.dueAt(), e.dispatchedAt()).toMillis();
        var what = e.round() == 1 ? "Handed over for publishing" : "Handed over for try " + e.round();
        return Words.of(what + ", " + lag + " ms after it was due." + late(e))
                .with("dueAt", e.dueAt())
                .with("lagMillis", lag)
                .with("plannedAt", e.plannedAt())
                .with("accountId", e.accountId())
                .with("boardId", e.boardId());
    }

    private static String late(PublicationDispatched e) {
        var plannedAt = e.plannedAt();
        if (plannedAt == null) {
            return "";
        }
        return Lateness.of(plannedAt, e.dispatchedAt())
                .map(late -> " That is " + Spoken.span(late) + " later than planned.")
                .orElse("");
    }

    private static Words decided(PublicationDecided e) {
        var text = switch (e.decision()) {
            case "FOUND" -> "Somebody found the Pin: " + e.pinId() + ".";
            case "TRY_AGAIN" -> "Somebody asked for another try.";
            default -> "Somebody gave it up.";
        };
        return Words.of(text)
                .with("decision", e.decision())
                .with("pinId", e.pinId())
                .with("by", e.by());
    }

    private static String boards(int count) {
        return switch (count) {
            case 0 -> "no board yet";
            case 1 -> "one board";
            default -> count + " boards";
        };
    }

    private static boolean isPincast(String by) {
        return by.equals(PINCAST);
    }
}
