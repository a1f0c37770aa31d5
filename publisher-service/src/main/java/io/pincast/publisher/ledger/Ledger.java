package io.pincast.publisher.ledger;

import java.util.Optional;

/** Applies rules to the ledger: reads, lets the rule decide, writes where nothing changed meanwhile, else asks the rule anew. */
public class Ledger {
    private static final int PATIENCE = 100;
    private final LedgerStore store;
    private final LedgerMetrics metrics;

    public Ledger(LedgerStore store, LedgerMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    public Optional<Publication> find(String publicationId) {
        return store.find(publicationId);
    }

    /**
     * What the rule decided in the end; a write that it decided has been done.
     *
     * @throws LedgerUnavailableException where that is not known
     */
    public Decision apply(String publicationId, Rule rule) {
        var contentUnderWay = false;
        for (var i = 0; i < PATIENCE; i++) {
            var decision = rule.decide(store.find(publicationId), contentUnderWay);
            var written = write(decision);
            if (written == LedgerStore.Written.DONE) {
                metrics.written(decision);
                return decision;
            }
            contentUnderWay = written == LedgerStore.Written.CONTENT_UNDER_WAY;
            metrics.overtaken();
        }
        throw new IllegalStateException("publication " + publicationId + " changes all the time");
    }

    private LedgerStore.Written write(Decision decision) {
        return switch (decision) {
            case Decision.Nothing _ -> LedgerStore.Written.DONE;
            case Decision.Insert insert -> store.insert(insert);
            case Decision.Change change -> store.change(change);
        };
    }

    /** Decides what an input makes of a publication. Pure: it may be asked again. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Decides.
         *
         * @param contentUnderWay whether opening a round was refused, because one of equal content is open elsewhere
         */
        Decision decide(Optional<Publication> known, boolean contentUnderWay);
    }
}
