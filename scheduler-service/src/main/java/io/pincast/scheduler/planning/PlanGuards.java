package io.pincast.scheduler.planning;

import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.PostProblem;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import java.util.List;
import java.util.Optional;

/** Says early, and in words, what would come too late. The conditional writes decide; these only spare them the vain tries. */
final class PlanGuards {

    private PlanGuards() {}

    /** A post as the caller has seen it, which can still be changed at all. */
    static void requireCurrent(Post post, Optional<Long> expected) {
        if (post.isCancelled()) {
            throw PostProblem.cancelled();
        }
        requireRevision(post, expected);
    }

    static void requireRevision(Post post, Optional<Long> expected) {
        if (expected.isPresent() && expected.get() != post.revision()) {
            throw PostProblem.changedSince();
        }
    }

    /** Content: not while any of it is under way, and not when nothing would show the change. */
    static void requireEditable(Post post, List<Publication> written) {
        requireNotUnderWay(written);
        if (!written.isEmpty()
                && written.stream()
                        .noneMatch(publication ->
                                publication.state().isOpen() || publication.state() == PublicationState.FAILED)) {
            throw PostProblem.ended(PostView.of(post, written).status());
        }
    }

    /** Targets: only before anything was tried. */
    static void requireNotBegun(List<Publication> written) {
        if (written.stream().anyMatch(publication -> !publication.state().isOpen() || publication.round() > 1)) {
            throw PostProblem.begun();
        }
    }

    /** Time: as long as it comes in time for one target. */
    static void requireMovable(Post post, List<Publication> written) {
        if (written.isEmpty()
                || written.stream().anyMatch(publication -> publication.state().isOpen())) {
            return;
        }
        requireNotUnderWay(written);
        throw PostProblem.ended(PostView.of(post, written).status());
    }

    static void requireCancellable(Post post, List<Publication> written) {
        if (post.isDraft()) {
            throw PostProblem.notScheduled();
        }
        if (!written.isEmpty()
                && written.stream()
                        .noneMatch(publication -> publication.state().isOpen()
                                || publication.state().isUnderWay())) {
            throw PostProblem.ended(PostView.of(post, written).status());
        }
    }

    private static void requireNotUnderWay(List<Publication> written) {
        if (written.stream().anyMatch(publication -> publication.state().isUnderWay())) {
            throw PostProblem.beingPublished();
        }
    }
}
