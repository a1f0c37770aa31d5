package io.pincast.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a plan. Keyed by post. */
public sealed interface PostEvent {
    String postId();

    /**
     * A plan was made, not yet with a time.
     *
     * @param by who did it: a person's or an API token's id, or {@code pincast} for what the platform did itself
     */
    @EventType("PostCreated")
    record PostCreated(String postId, @Nullable String title, List<Target> targets, String by) implements PostEvent {
        public PostCreated {
            targets = List.copyOf(targets);
        }
    }

    /** The content or the targets were changed. */
    @EventType("PostEdited")
    record PostEdited(String postId, @Nullable String title, List<Target> targets, String by) implements PostEvent {
        public PostEdited {
            targets = List.copyOf(targets);
        }
    }

    @EventType("PostScheduled")
    record PostScheduled(
            String postId, Instant dueAt, @Nullable String timeZone, String by) implements PostEvent {}

    @EventType("PostRescheduled")
    record PostRescheduled(
            String postId,
            Instant from,
            Instant dueAt,
            @Nullable String timeZone,
            String by) implements PostEvent {}

    /** Asked to be cancelled. What was already with the publisher may still turn out published. */
    @EventType("PostCancelled")
    record PostCancelled(String postId, String by) implements PostEvent {}

    /** A round was handed to the publisher. */
    @EventType("PublicationDispatched")
    record PublicationDispatched(
            String postId,
            String publicationId,
            int round,
            String accountId,
            String boardId,
            Instant dueAt,
            Instant dispatchedAt)
            implements PostEvent {}

    /** One board, and section, of one account. */
    record Target(
            String publicationId,
            String accountId,
            String boardId,
            @Nullable String boardSectionId) {}
}
