package io.pincast.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients at a time: nobody gets what another got, nobody sees half a change. */
class ConcurrencyIT {

    private static final int CLIENTS = 8;

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

    @Test
    void givesEveryPostToOneOfEightClaimersAndNoneTwice() throws Exception {
        int count = 2_000;
        var posts = collection("claims");
        posts.createIndex(Indexes.ascending("status", "dueAt"));
        posts.insertMany(IntStream.range(0, count)
                .mapToObj(
                        n -> new Document("_id", n).append("status", "PLANNED").append("dueAt", n))
                .toList());
        Set<Object> claimed = ConcurrentHashMap.newKeySet();
        var twice = new AtomicInteger();
        var oldest = new FindOneAndUpdateOptions().sort(ascending("dueAt"));
        inParallel(worker -> {
            var claim = combine(set("status", "CLAIMED"), set("owner", worker));
            for (var post = posts.findOneAndUpdate(eq("status", "PLANNED"), claim, oldest);
                    post != null;
                    post = posts.findOneAndUpdate(eq("status", "PLANNED"), claim, oldest)) {
                if (!claimed.add(post.get("_id"))) {
                    twice.incrementAndGet();
                }
            }
        });
        assertThat(twice).hasValue(0);
        assertThat(claimed).hasSize(count);
    }

    @Test
    void losesNoneOfManyIncrementsOfOneDocument() throws Exception {
        var counters = collection("counters");
        counters.insertOne(new Document("_id", "c").append("n", 0));
        inParallel(worker -> {
            for (int i = 0; i < 200; i++) {
                counters.updateOne(eq("_id", "c"), inc("n", 1));
            }
        });
        assertThat(counters.find().first()).containsEntry("n", CLIENTS * 200);
    }

    @Test
    void letsOneOfManyTakeAUniqueKey() throws Exception {
        var keys = collection("keys");
        keys.createIndex(Indexes.ascending("workspace", "key"), new IndexOptions().unique(true));
        var taken = new AtomicInteger();
        inParallel(worker -> {
            for (int i = 0; i < 100; i++) {
                try {
                    keys.insertOne(new Document("_id", worker + "-" + i)
                            .append("workspace", "w")
                            .append("key", i));
                    taken.incrementAndGet();
                } catch (MongoWriteException anotherWasFirst) {
                    assertThat(anotherWasFirst.getCode()).isEqualTo(11000);
                }
            }
        });
        assertThat(taken).hasValue(100);
        assertThat(keys.countDocuments()).isEqualTo(100);
    }

    @Test
    void showsADocumentOnceAndWholeWhileItMovesWithinTheRangeThatIsRead() throws Exception {
        int count = 50;
        var moving = collection("moving");
        moving.createIndex(Indexes.ascending("at"));
        moving.insertMany(IntStream.range(0, count)
                .mapToObj(n -> new Document("_id", n).append("at", n).append("twin", n))
                .toList());
        var over = new AtomicBoolean();
        var wrong = ConcurrentHashMap.<List<Document>>newKeySet();
        inParallel(worker -> {
            if (worker < 2) {
                for (int i = 0; i < 1_500; i++) {
                    int at = (i * 37 + worker) % 1_000;
                    moving.updateOne(eq("_id", i % count), combine(set("at", at), set("twin", at)));
                }
                over.set(true);
                return;
            }
            while (!over.get()) {
                var seen = moving.find(and(gte("at", 0), lte("at", 1_000))).into(new ArrayList<>());
                boolean once = seen.stream()
                                .map(document -> document.get("_id"))
                                .distinct()
                                .count()
                        == count;
                boolean whole =
                        seen.stream().allMatch(document -> document.get("at").equals(document.get("twin")));
                if (!once || seen.size() != count || !whole) {
                    wrong.add(seen);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void survivesDroppingACollectionThatOthersUse() throws Exception {
        inParallel(worker -> {
            for (int i = 0; i < 30; i++) {
                var shared = collection("dropped");
                if (worker == 0) {
                    shared.drop();
                } else {
                    tryInsert(shared, worker * 1_000 + i);
                }
            }
        });
        collection("dropped").drop();
        collection("dropped").insertOne(new Document("_id", "after"));
        assertThat(collection("dropped").countDocuments()).isEqualTo(1);
    }

    private static void tryInsert(MongoCollection<Document> collection, int id) {
        try {
            collection.insertOne(new Document("_id", id));
        } catch (MongoWriteException droppedMeanwhile) {
            assertThat(droppedMeanwhile.getCode()).isEqualTo(26);
        }
    }

    private static MongoCollection<Document> collection(String name) {
        return client.getDatabase("concurrency").getCollection(name);
    }

    private static void inParallel(Work work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, CLIENTS)
                    .mapToObj(worker -> (Callable<Boolean>) () -> {
                        work.run(worker);
                        return true;
                    })
                    .toList();
            for (var running : threads.invokeAll(tasks)) {
                assertThat(running.get()).isTrue();
            }
        }
    }

    private interface Work {
        void run(int worker) throws Exception;
    }
}
