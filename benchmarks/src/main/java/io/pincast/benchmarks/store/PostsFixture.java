package io.pincast.benchmarks.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;

/** Posts of one kilobyte with the indexes of a scheduler, stored in an order that has nothing to do with when they are due. */
final class PostsFixture {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final int BATCH = 1_000;
    private static final int TEXT_LENGTH = 780;

    private PostsFixture() {}

    static void fill(MongoCollection<Document> posts, int count) {
        posts.createIndex(Indexes.ascending("status", "dueAt"), new IndexOptions().name("due_posts"));
        posts.createIndex(Indexes.ascending("workspaceId", "dueAt"), new IndexOptions().name("calendar"));
        posts.createIndex(
                Indexes.ascending("workspaceId", "idempotencyKey"),
                new IndexOptions().name("idempotency").unique(true));
        var order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, new Random(1));
        for (int from = 0; from < count; from += BATCH) {
            posts.insertMany(order.subList(from, Math.min(count, from + BATCH)).stream()
                    .map(PostsFixture::post)
                    .toList());
        }
    }

    static Document post(int number) {
        return new Document("_id", id(number))
                .append("workspaceId", "workspace-" + number % 50)
                .append("idempotencyKey", "key-" + number)
                // Nine in ten are planned: the range is wide, so nothing but the order of the index can answer quickly.
                .append("status", number % 10 == 0 ? "PUBLISHED" : "PLANNED")
                .append("dueAt", START.plusSeconds(number))
                .append("version", 1L)
                .append("title", "Post number " + number)
                .append("text", "x".repeat(TEXT_LENGTH));
    }

    static String id(int number) {
        return String.format("0199a000-0000-7000-8000-%012d", number);
    }
}
