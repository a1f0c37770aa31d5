package io.pincast.publisher.ledger;

/** The fake may be trusted. */
class InMemoryLedgerStoreTest extends LedgerStoreContract {
    private final InMemoryLedgerStore store = new InMemoryLedgerStore();

    @Override
    protected LedgerStore store() {
        return store;
    }
}
