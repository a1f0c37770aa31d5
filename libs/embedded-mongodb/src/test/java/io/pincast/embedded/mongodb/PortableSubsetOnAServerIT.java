package io.pincast.embedded.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A real server does the portable subset as the embedded one does; it needs the address of one. */
@EnabledIfEnvironmentVariable(named = "PINCAST_TEST_MONGODB_URI", matches = "mongodb.*")
class PortableSubsetOnAServerIT extends PortableSubsetContract {

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(System.getenv("PINCAST_TEST_MONGODB_URI"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
