package io.pincast.embedded.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server does the portable subset. */
class PortableSubsetIT extends PortableSubsetContract {

    @TempDir
    static Path folder;

    private static EmbeddedMongodb server;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        server = EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder));
        client = MongoClients.create(server.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
