package io.pincast.publisher.ledger.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.LedgerStoreContract;
import io.pincast.test.EmbeddedServers;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class MongoLedgerStoreIT extends LedgerStoreContract {
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedServers.mongodbUri());
        database = client.getDatabase("ledger_store_" + System.nanoTime());
        database.getCollection(LedgerDocuments.COLLECTION).createIndexes(LedgerStoreConfiguration.all());
    }

    @AfterAll
    static void disconnect() {
        database.drop();
        client.close();
    }

    @BeforeEach
    void empty() {
        database.getCollection(LedgerDocuments.COLLECTION).deleteMany(new Document());
    }

    @Override
    protected LedgerStore store() {
        return new MongoLedgerStore(database, (publication, facts) -> List.of(), () -> {}, java.time.Clock.systemUTC());
    }
}
