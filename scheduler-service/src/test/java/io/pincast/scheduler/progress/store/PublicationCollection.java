package io.pincast.scheduler.progress.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.scheduler.it.SchedulerInstance;
import io.pincast.scheduler.progress.AccountQueues;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationCensus;
import io.pincast.scheduler.progress.PublicationStore;
import java.util.List;
import java.util.UUID;

/** A collection of publications that no running dispatcher looks into. */
public final class PublicationCollection {
    private final MongoDatabase database;
    private final MongoPublicationStore store;
    private final MongoPublicationReads reads;

    private PublicationCollection(MongoDatabase database) {
        this.database = database;
        var indexes = new PublicationIndexes();
        var wanted = indexes.publicationCollectionIndexes();
        database.getCollection(wanted.collection()).createIndexes(wanted.indexes());
        EventRelay idle = indexes.publicationRelay(SchedulerInstance.bean(EventRelays.class));
        this.store = new MongoPublicationStore(database, decision -> List.of(), idle);
        this.reads = new MongoPublicationReads(database);
    }

    public static PublicationCollection create() {
        var name = "publications_" + UUID.randomUUID().toString().substring(0, 8);
        return new PublicationCollection(
                SchedulerInstance.bean(MongoClient.class).getDatabase(name));
    }

    public PublicationStore store() {
        return store;
    }

    public DuePublications due() {
        return store;
    }

    public PublicationCensus census() {
        return reads;
    }

    public AccountQueues queues() {
        return reads;
    }

    public void drop() {
        database.drop();
    }
}
