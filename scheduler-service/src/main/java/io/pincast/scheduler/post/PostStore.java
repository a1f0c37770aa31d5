package io.pincast.scheduler.post;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.PostFacts.PostFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where posts are kept. */
public interface PostStore {

    /** What an earlier request with the same key made; refuses a key that was used for another request. */
    Optional<Post> findEarlier(WorkspaceId workspace, IdempotencyKey key, Instant now);

    /** Keeps a new post; where an earlier request made it, that. */
    Added add(Post post, List<PostFact> facts, IdempotencyKey key);

    Optional<Post> find(PostId id, WorkspaceId workspace);

    /**
     * Replaces a post and tells what happened, in one write, if nobody else changed it since.
     *
     * @return whether this call did it
     */
    boolean replace(Post before, Post after, List<PostFact> facts);

    /** Notes that all publications know this revision. */
    void markSpread(Post post);

    /** Posts whose last change was not noted as spread before an instant. */
    List<Post> listUnspread(Instant before, int limit);

    /** A part of a workspace's posts. */
    List<Post> list(Selection selection, int limit);

    /** What is kept, and whether an earlier request had made it. */
    record Added(Post post, boolean replayed) {}

    /**
     * Which posts, in which order: by due instant where {@code from} or {@code to} is given, else the newest first.
     *
     * @param from due at or after
     * @param to due before
     * @param after the last post of the part before
     */
    record Selection(
            WorkspaceId workspace,
            @Nullable String accountId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Position after) {

        public boolean isByDueInstant() {
            return from != null || to != null;
        }
    }

    /** Where a post stands in a list; {@code dueAt} only in one by due instant. */
    record Position(PostId id, @Nullable Instant dueAt) {}
}
