package io.pincast.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9}, and no index disagrees with its documents. */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("pincast.kill.rounds", 20);
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 200;

    @TempDir
    Path folder;

    /** Id to the version that was acknowledged last. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void losesNothingAcknowledgedInTwentyKillsUnderFourWriters() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (var server = ServerProcess.start(folder);
                    var client = MongoClients.create(server.connectionString())) {
                verify(client, round);
                // Not always at the same point of the writers' cycle.
                writeUntilKilled(server, client, ACKNOWLEDGED_BEFORE_KILL + 7 * round);
            }
        }
        try (var server = ServerProcess.start(folder);
                var client = MongoClients.create(server.connectionString())) {
            verify(client, ROUNDS);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * ACKNOWLEDGED_BEFORE_KILL / 4);
    }

    private void writeUntilKilled(ServerProcess server, MongoClient client, int enough) throws Exception {
        var documents = documents(client);
        documents.createIndex(Indexes.ascending("writer", "number"));
        var left = new CountDownLatch(enough);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> write(documents, writer, left)))
                    .toList();
            left.await();
            server.kill();
            for (var writer : writing) {
                writer.get();
            }
        }
    }

    /** Inserts, updates conditionally, deletes and puts back, until the server is gone. */
    private void write(MongoCollection<Document> documents, int writer, CountDownLatch left) {
        try {
            while (true) {
                int number = numbers.incrementAndGet();
                var id = "d" + number;
                documents.insertOne(new Document("_id", id)
                        .append("writer", writer)
                        .append("number", number)
                        .append("version", 1)
                        .append("text", "x".repeat(600)));
                acknowledge(id, 1, left);
                var next = and(eq("_id", id), eq("version", 1));
                if (documents.updateOne(next, inc("version", 1)).getModifiedCount() == 1) {
                    acknowledge(id, 2, left);
                }
                documents.findOneAndUpdate(and(eq("writer", writer), eq("number", number)), set("version", 3));
                acknowledge(id, 3, left);
                documents.updateOne(
                        eq("_id", "counter-" + writer), inc("version", 1), new UpdateOptions().upsert(true));
                acknowledged.merge("counter-" + writer, 1, Integer::sum);
                left.countDown();
            }
        } catch (MongoException serverIsGone) {
            assertThat(left.getCount())
                    .as("killed only when enough was acknowledged")
                    .isZero();
        }
    }

    private void acknowledge(String id, int version, CountDownLatch left) {
        acknowledged.put(id, version);
        left.countDown();
    }

    private void verify(MongoClient client, int round) {
        var found = new ConcurrentHashMap<String, Integer>();
        var all = documents(client).find().into(new ArrayList<>());
        all.forEach(document -> found.put(document.getString("_id"), document.getInteger("version")));
        var lost = new HashSet<String>();
        acknowledged.forEach((id, version) -> {
            // One more may have been written whose acknowledgement the kill took away.
            var actual = found.getOrDefault(id, 0);
            if (actual < version || actual > version + 1) {
                lost.add(id + ": " + version + " acknowledged, " + actual + " found");
            }
            // From here on the count goes on from what is there.
            acknowledged.put(id, actual);
        });
        assertThat(lost)
                .as("lost in round %d of %d", round, acknowledged.size())
                .isEmpty();
        Set<String> byIndex = documents(client)
                .find(and(in("writer", 0, 1, 2, 3), gte("number", 0)))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
        var numbered = new HashSet<>(found.keySet());
        numbered.removeIf(id -> id.startsWith("counter"));
        assertThat(byIndex).as("found by index in round %d", round).isEqualTo(numbered);
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("kill").getCollection("documents");
    }
}
