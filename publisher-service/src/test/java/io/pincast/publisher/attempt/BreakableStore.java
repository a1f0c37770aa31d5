package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.InMemoryLedgerStore;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import io.pincast.publisher.ledger.Publication;
import java.util.Optional;

/** A ledger that goes away at chosen moments. */
final class BreakableStore extends InMemoryLedgerStore {
    Runnable beforeChange = () -> {};
    boolean breakBeforeNextChange;
    boolean breakAfterNextChange;
    int brokenChanges;
    int brokenFinds;

    @Override
    public synchronized Optional<Publication> find(String publicationId) {
        if (brokenFinds > 0) {
            brokenFinds--;
            throw away();
        }
        return super.find(publicationId);
    }

    @Override
    public synchronized Written change(Decision.Change change) {
        beforeChange.run();
        if (brokenChanges > 0) {
            brokenChanges--;
            throw away();
        }
        if (breakBeforeNextChange) {
            breakBeforeNextChange = false;
            throw away();
        }
        var written = super.change(change);
        if (breakAfterNextChange) {
            breakAfterNextChange = false;
            throw away();
        }
        return written;
    }

    private static LedgerUnavailableException away() {
        return new LedgerUnavailableException(new IllegalStateException("meant to happen"));
    }
}
