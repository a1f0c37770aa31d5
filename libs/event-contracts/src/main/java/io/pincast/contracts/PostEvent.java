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

    /**
     * A round was handed to the publisher.
     *
     * @param dueAt when this round was due
     * @param plannedAt when the plan, or a person who asked for another try, wanted it published
     */
    @EventType("PublicationDispatched")
    record PublicationDispatched(
            String postId,
            String publicationId,
            int round,
            String accountId,
            String boardId,
            Instant dueAt,
            Instant dispatchedAt,
            @Nullable Instant plannedAt)
            implements PostEvent {}

    /** A publication will not be published: cancelled in time. */
    @EventType("PublicationCancelled")
    record PublicationCancelled(String postId, String publicationId, int round) implements PostEvent {}

    /**
     * A publication waits, not for an instant but for what {@code cause} names: a person's word, or an account.
     *
     * @param round the one that it would go on with
     */
    @EventType("PublicationHeld")
    record PublicationHeld(String postId, String publicationId, int round, String accountId, Cause cause)
            implements PostEvent {}

    /**
     * A publication waits for its instant again.
     *
     * @param reason {@code ACCOUNT_CONNECTED}, or {@code RESCHEDULED} where a person gave it a new time
     */
    @EventType("PublicationReleased")
    record PublicationReleased(
            String postId, String publicationId, int round, String accountId, Instant dueAt, String reason)
            implements PostEvent {}

    /**
     * A person decided about a round that ended unclear, or asked for a failed one to be tried again.
     *
     * @param decision one of {@link DuePostEvent.Decision}
     * @param pinId the Pin that the person found, where one was
     */
    @EventType("PublicationDecided")
    record PublicationDecided(
            String postId,
            String publicationId,
            int round,
            String decision,
            @Nullable String pinId,
            String by) implements PostEvent {}

    /** One board, and section, of one account. */
    record Target(
            String publicationId,
            String accountId,
            String boardId,
            @Nullable String boardSectionId) {}
}
