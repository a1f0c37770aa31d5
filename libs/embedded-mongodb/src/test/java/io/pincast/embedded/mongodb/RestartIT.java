package io.pincast.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data, indexes and what was dropped are the same after a restart. */
class RestartIT {

    @TempDir
    Path folder;

    @Test
    void findsDataAndIndexesAgain() {
        with(client -> {
            for (var name : List.of("first", "second")) {
                var posts = posts(client, name);
                posts.createIndex(Indexes.ascending("status", "n"), new IndexOptions().name("due"));
                posts.createIndex(
                        Indexes.ascending("key"),
                        new IndexOptions().name("once").unique(true));
                posts.insertMany(numbered(0, 500));
            }
            posts(client, "first").dropIndex("due");
        });
        with(client -> {
            assertThat(client.listDatabaseNames().into(new HashSet<>())).contains("first", "second");
            assertThat(indexes(posts(client, "first"))).containsExactlyInAnyOrder("_id_", "once");
            var posts = posts(client, "second");
            assertThat(indexes(posts)).containsExactlyInAnyOrder("_id_", "due", "once");
            assertThat(posts.countDocuments()).isEqualTo(500);
            assertThat(posts.countDocuments(and(eq("status", "NEW"), lt("n", 100))))
                    .isEqualTo(100);
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> posts.insertOne(new Document("_id", "other").append("key", "key-7")))
                    .withMessageContaining("once");
            posts.insertMany(numbered(500, 510));
            assertThat(posts.countDocuments(eq("status", "NEW"))).isEqualTo(510);
        });
    }

    @Test
    void doesNotFindWhatWasDroppedBeforeOrAfter() {
        with(client -> {
            posts(client, "gone").insertMany(numbered(0, 10));
            posts(client, "stays").insertMany(numbered(0, 10));
            client.getDatabase("stays").getCollection("also").insertOne(new Document("_id", 1));
            client.getDatabase("stays").getCollection("also").drop();
        });
        with(client -> client.getDatabase("gone").drop());
        with(client -> {
            assertThat(client.listDatabaseNames().into(new HashSet<>())).containsExactly("stays");
            assertThat(posts(client, "gone").countDocuments()).isZero();
            assertThat(client.getDatabase("stays").listCollectionNames().into(new ArrayList<>()))
                    .containsExactly("posts");
            posts(client, "gone").insertMany(numbered(0, 3));
            assertThat(posts(client, "gone").countDocuments()).isEqualTo(3);
        });
    }

    /** Scattered ones: each leaves a hole in another stretch of the file. */
    @Test
    void doesNotGrowWithUpdatesForEver() {
        int count = 3_000;
        var random = new Random(7);
        with(client -> {
            var posts = posts(client, "growth");
            posts.createIndex(Indexes.ascending("n"));
            posts.insertMany(numbered(0, count));
            for (int update = 0; update < 3_000; update++) {
                posts.updateOne(eq("_id", "post-" + random.nextInt(count)), inc("n", 1));
            }
        });
        // Each update writes some 30 KB of pages, so without using space again this would be above 90 MB.
        assertThat(folder.resolve("mongodb.mv"))
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(24L << 20));
    }

    @Test
    void keepsDataWithFsyncToo() {
        var options = EmbeddedMongodbOptions.inFolder(folder).withFsync(true);
        try (var server = EmbeddedMongodb.start(options);
                var client = MongoClients.create(server.connectionString())) {
            posts(client, "synced").insertMany(numbered(0, 20));
        }
        with(client -> assertThat(posts(client, "synced").countDocuments()).isEqualTo(20));
    }

    private void with(Consumer<MongoClient> work) {
        try (var server = EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder));
                var client = MongoClients.create(server.connectionString())) {
            work.accept(client);
        }
    }

    private static MongoCollection<Document> posts(MongoClient client, String database) {
        return client.getDatabase(database).getCollection("posts");
    }

    private static List<Document> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new Document("_id", "post-" + n)
                        .append("n", n)
                        .append("key", "key-" + n)
                        .append("status", "NEW")
                        .append("text", "x".repeat(900)))
                .toList();
    }

    private static List<String> indexes(MongoCollection<Document> collection) {
        return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }
}
