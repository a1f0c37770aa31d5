package io.pincast.scheduler.progress;

import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the dispatcher asks of the store: each answered by one index, each in batches. */
public interface DuePublications {

    /** Planned ones due up to an instant, the earliest first. Reads no more than it returns, whatever is planned for later. */
    List<Due> listDue(Instant until, int limit);

    List<Publication> listByIds(Collection<PublicationId> ids);

    /**
     * Applies claims that were decided together, under one claim id.
     *
     * @return those that this call won
     */
    Set<PublicationId> claim(String claimId, List<Decision> claims);

    /**
     * Applies decisions without asking one by one who won.
     *
     * @return how many were still as they were when it was decided
     */
    int applyAll(List<Decision> decisions);

    /** Those under way whose deadline has passed, the longest lapsed first. */
    List<Publication> listLapsed(Instant now, int limit);

    /** How many planned ones were due before an instant; stops counting at {@code most}. */
    long countOverdue(Instant before, int most);

    /** One that will be due. */
    record Due(PublicationId id, long version, Instant dueAt) {}
}
