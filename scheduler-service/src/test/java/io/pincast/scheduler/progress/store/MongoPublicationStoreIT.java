package io.pincast.scheduler.progress.store;

import io.pincast.scheduler.progress.AccountQueues;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationCensus;
import io.pincast.scheduler.progress.PublicationStore;
import io.pincast.scheduler.progress.PublicationStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** MongoDB keeps the contract: the embedded server, or whatever {@code PINCAST_TEST_MONGODB_URI} names. */
class MongoPublicationStoreIT extends PublicationStoreContract {
    private static PublicationCollection collection;

    @BeforeAll
    static void create() {
        collection = PublicationCollection.create();
    }

    @AfterAll
    static void drop() {
        collection.drop();
    }

    @Override
    protected PublicationStore store() {
        return collection.store();
    }

    @Override
    protected DuePublications due() {
        return collection.due();
    }

    @Override
    protected PublicationCensus census() {
        return collection.census();
    }

    @Override
    protected AccountQueues queues() {
        return collection.queues();
    }
}
