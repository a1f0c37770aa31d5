package io.pincast.publisher.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the ledger lies. Every method throws {@link LedgerUnavailableException} where it cannot tell. */
public interface LedgerStore {

    Optional<Publication> find(String publicationId);

    Written insert(Decision.Insert insert);

    Written change(Decision.Change change);

    /**
     * Publications that somebody has to look at by now, longest waiting first.
     *
     * @param from leaves out what waits for longer
     */
    List<Publication> findOpenWork(Instant from, Instant now, int limit);

    /** Which of these Pins of the account another publication than this one has. */
    Set<String> findPinsOfOthers(String accountId, Collection<String> pinIds, String publicationId);

    /** What became of a write. */
    enum Written {
        DONE,
        /** Somebody else wrote first. */
        OVERTAKEN,
        /** Another publication of equal content is under way. */
        CONTENT_UNDER_WAY
    }
}
