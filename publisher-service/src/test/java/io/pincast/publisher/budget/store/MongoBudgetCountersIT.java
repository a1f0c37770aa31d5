package io.pincast.publisher.budget.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.pincast.publisher.budget.BudgetCounters;
import io.pincast.publisher.budget.BudgetCountersContract;
import io.pincast.test.EmbeddedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoBudgetCountersIT extends BudgetCountersContract {
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedServers.mongodbUri());
        database = client.getDatabase("budgets_" + System.nanoTime());
    }

    @AfterAll
    static void disconnect() {
        database.drop();
        client.close();
    }

    @Override
    protected BudgetCounters counters() {
        return new MongoBudgetCounters(database);
    }
}
