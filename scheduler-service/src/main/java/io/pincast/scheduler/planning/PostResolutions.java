package io.pincast.scheduler.planning;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostProblem;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.post.Posts;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Resolution;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes what people decide about publications that failed or that could not be told. */
@Service
public class PostResolutions {
    private final Posts posts;
    private final PublicationProgress progress;
    private final Clock clock;

    PostResolutions(Posts posts, PublicationProgress progress, Clock clock) {
        this.posts = posts;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Tries failed publications again.
     *
     * @param only one of them; all where it is empty
     */
    public Decided retry(PostId id, Optional<PublicationId> only, Caller caller, IdempotencyKey key) {
        var post = posts.get(id, caller);
        var candidates = posts.publicationsOf(post).stream()
                .filter(publication -> only.isEmpty() || only.get().equals(publication.id()))
                .toList();
        if (candidates.isEmpty() && only.isPresent()) {
            throw ProblemException.notFound("publication");
        }
        if (isReplay(candidates, key)) {
            return new Decided(posts.view(post), true);
        }
        requireNotCancelled(post);
        var asked = candidates.stream()
                .filter(publication -> publication.state() == PublicationState.FAILED)
                .map(publication -> progress.resolve(
                        publication.id(), resolution(publication, Verdict.TRY_AGAIN, null, caller, key)))
                .flatMap(Optional::stream)
                .count();
        if (asked == 0) {
            throw PostProblem.nothingToRetry();
        }
        return new Decided(posts.view(post), false);
    }

    /**
     * Decides about one whose outcome could not be told.
     *
     * @param pinId the Pin that was found; with {@link Verdict#FOUND} only
     */
    public Decided decide(
            PostId id,
            PublicationId publicationId,
            Verdict verdict,
            @Nullable String pinId,
            Caller caller,
            IdempotencyKey key) {
        var post = posts.get(id, caller);
        var publication = posts.publicationsOf(post).stream()
                .filter(one -> one.id().equals(publicationId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("publication"));
        if (isReplay(List.of(publication), key)) {
            return new Decided(posts.view(post), true);
        }
        if (verdict == Verdict.TRY_AGAIN) {
            requireNotCancelled(post);
        }
        if (publication.state() != PublicationState.UNCONFIRMED) {
            throw PostProblem.nothingToDecide();
        }
        if (progress.resolve(publicationId, resolution(publication, verdict, pinId, caller, key))
                .isEmpty()) {
            throw PostProblem.nothingToDecide();
        }
        return new Decided(posts.view(post), false);
    }

    private static void requireNotCancelled(Post post) {
        if (post.isCancelled()) {
            throw PostProblem.cancelled();
        }
    }

    private Resolution resolution(
            Publication publication, Verdict verdict, @Nullable String pinId, Caller caller, IdempotencyKey key) {
        return new Resolution(
                publication.resolutions().size() + 1,
                verdict,
                pinId,
                caller.id(),
                clock.instant(),
                key.key().orElse(null),
                key.requestHash());
    }

    private static boolean isReplay(List<Publication> publications, IdempotencyKey key) {
        var earlier = publications.stream()
                .flatMap(publication -> publication.resolutions().stream())
                .filter(resolution -> key.key().isPresent() && key.key().get().equals(resolution.requestKey()))
                .toList();
        if (earlier.stream().anyMatch(resolution -> !resolution.requestHash().equals(key.requestHash()))) {
            throw ProblemException.invalid(
                    IdempotencyKey.HEADER,
                    "This Idempotency-Key was sent before with another request. Use a new key for a new request.");
        }
        return !earlier.isEmpty();
    }

    /** The post after a decision, and whether an earlier request had made it. */
    public record Decided(PostView view, boolean replayed) {}
}
