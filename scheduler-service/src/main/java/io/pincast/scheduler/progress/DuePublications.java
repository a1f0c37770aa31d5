package io.pincast.scheduler.progress;

import io.pincast.defaults.identity.WorkspaceId;
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
    default List<Due> listDue(Instant until, int limit) {
        return listDue(Position.START, until, limit);
    }

    /** Those of them that stand behind a position. */
    List<Due> listDue(Position after, Instant until, int limit);

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

    /** One that will be due. */
    record Due(PublicationId id, long version, WorkspaceId workspaceId, String accountId, Instant dueAt) {

        public static Due of(Publication publication, Instant dueAt) {
            return new Due(
                    publication.id(),
                    publication.version(),
                    publication.workspaceId(),
                    publication.target().accountId(),
                    dueAt);
        }
    }

    /** A place in the order of what is due. */
    record Position(Instant dueAt, String id) {
        public static final Position START = at(Instant.EPOCH);

        /** Before whatever is due at an instant. */
        public static Position at(Instant dueAt) {
            return new Position(dueAt, "");
        }

        public static Position of(Due due) {
            return new Position(due.dueAt(), due.id().value());
        }
    }
}
