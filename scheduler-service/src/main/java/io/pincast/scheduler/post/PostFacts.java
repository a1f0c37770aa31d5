package io.pincast.scheduler.post;

import java.time.Instant;
import java.util.List;

/**
 * Puts what happened to a post into the form in which it waits inside its document until it is told.
 *
 * @param <E> that form: the store's business
 */
@FunctionalInterface
public interface PostFacts<E> {
    List<E> of(Post post, List<PostFact> facts);

    /** What happened to a post. */
    sealed interface PostFact {
        /** A person's or an API token's id; {@code pincast} for what the platform did itself. */
        String by();

        record Created(String by) implements PostFact {}

        record Edited(String by) implements PostFact {}

        record Scheduled(String by) implements PostFact {}

        record Rescheduled(Instant from, String by) implements PostFact {}

        record Cancelled(String by) implements PostFact {}
    }
}
