package io.pincast.scheduler.progress;

import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where publications are kept. Whoever calls has made sure that the workspace may see them. */
public interface PublicationStore {
    Optional<Publication> find(PublicationId id);

    /** All publications of these posts, in no order. */
    List<Publication> listOfPosts(Collection<PostId> posts);

    /**
     * Writes a decision and its facts in one write, if the publication is still as it was when that was decided.
     *
     * @return whether this call did it
     */
    boolean apply(Decision decision);
}
