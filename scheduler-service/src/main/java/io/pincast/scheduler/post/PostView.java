package io.pincast.scheduler.post;

import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.post.Post.PostTarget;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A post with what became of it so far. */
public record PostView(Post post, PostStatus status, List<PublicationView> publications) {
    /** A target that was taken off is still shown where it was too late for that. */
    private static final Set<PublicationState> BEYOND_WITHDRAWAL = Set.of(
            PublicationState.CLAIMED,
            PublicationState.DISPATCHED,
            PublicationState.PUBLISHED,
            PublicationState.UNCONFIRMED);

    public PostView {
        publications = List.copyOf(publications);
    }

    public static PostView of(Post post, Collection<Publication> written) {
        var byId = written.stream().collect(Collectors.toMap(Publication::id, Function.identity()));
        var shown = new ArrayList<PublicationView>();
        post.targets().forEach(target -> shown.add(view(post, target, byId)));
        post.withdrawn().stream()
                .map(target -> byId.get(PublicationId.of(post.id(), target)))
                .filter(publication -> publication != null && BEYOND_WITHDRAWAL.contains(publication.state()))
                .forEach(publication -> shown.add(new PublicationView(
                        publication.id(),
                        new PostTarget(publication.target(), null, null, null),
                        PostStatus.of(publication),
                        Optional.of(publication))));
        var status =
                PostStatus.of(post, shown.stream().map(PublicationView::status).toList());
        return new PostView(post, status, shown);
    }

    private static PublicationView view(Post post, PostTarget target, Map<PublicationId, Publication> written) {
        var id = PublicationId.of(post.id(), target.target());
        var publication = Optional.ofNullable(written.get(id)).filter(found -> !found.isParked());
        var status = publication.map(PostStatus::of).orElseGet(() -> PostStatus.ofUnwritten(post));
        return new PublicationView(id, target, status, publication);
    }

    /** Whether the publisher is asked to stop and has not answered yet. */
    public boolean isCancelling() {
        return publications.stream().anyMatch(publication -> publication.status() == PostStatus.CANCELLING);
    }

    /**
     * One target, and what became of it.
     *
     * @param publication none before the post is scheduled
     */
    public record PublicationView(
            PublicationId id, PostTarget postTarget, PostStatus status, Optional<Publication> publication) {

        public Target target() {
            return postTarget.target();
        }
    }
}
