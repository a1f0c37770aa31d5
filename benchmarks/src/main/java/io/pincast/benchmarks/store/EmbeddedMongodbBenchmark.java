package io.pincast.benchmarks.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.pincast.embedded.mongodb.EmbeddedMongodb;
import io.pincast.embedded.mongodb.EmbeddedMongodbOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Measures what a scheduler asks of its store, over the wire, on 100,000 posts of one kilobyte.
 *
 * <p>Ends with status 1 when a median is above the {@value #LIMIT_MILLIS} ms that the product relies on.
 */
@SuppressWarnings("SystemOut") // a program for the console
public final class EmbeddedMongodbBenchmark {

    private static final int DOCUMENTS = 100_000;
    private static final int WARM_UP = 500;
    private static final int CALLS = 2_000;
    private static final double LIMIT_MILLIS = 5;

    private final MongoCollection<Document> posts;
    private final Random random = new Random(42);

    private EmbeddedMongodbBenchmark(MongoCollection<Document> posts) {
        this.posts = posts;
    }

    public static void main(String[] arguments) throws Exception {
        boolean fsync = List.of(arguments).contains("--fsync");
        var folder = Files.createTempDirectory("pincast-benchmark");
        try (var server = EmbeddedMongodb.start(
                        EmbeddedMongodbOptions.inFolder(folder).withFsync(fsync));
                var client = MongoClients.create(server.connectionString())) {
            var posts = client.getDatabase("benchmark").getCollection("posts");
            long start = System.nanoTime();
            PostsFixture.fill(posts, DOCUMENTS);
            System.out.printf(Locale.ROOT, "%,d posts in %.1f s%n%n", DOCUMENTS, seconds(start));
            var benchmark = new EmbeddedMongodbBenchmark(posts);
            boolean quick = benchmark.latencies();
            benchmark.throughput();
            System.out.printf(Locale.ROOT, "%nfile: %,d MB%n", size(folder) >> 20);
            if (!quick) {
                System.exit(1);
            }
        } finally {
            delete(folder);
        }
    }

    private boolean latencies() {
        var measured = List.of(
                measure("sorted range of 100, `{status, dueAt<}`", this::dueBefore),
                measure("sorted range of 100 at a random place, `{status, dueAt≥, dueAt<}`", i -> dueFrom()),
                measure("claim, `findOneAndUpdate({status, dueAt<})` by dueAt", i -> claim()),
                measure("conditional update, `{_id, version}`", this::updateAtVersion),
                measure("find by `_id`", i -> posts.find(eq("_id", randomId())).first()),
                measure("insert of 1 KB", i -> posts.insertOne(PostsFixture.post(DOCUMENTS + i))));
        System.out.println("| operation | median ms | p99 ms | calls |\n| --- | --- | --- | --- |");
        measured.forEach(each -> System.out.println(each.toRow()));
        return measured.stream().allMatch(each -> each.medianMillis() <= LIMIT_MILLIS);
    }

    private static Measurement measure(String name, IntConsumer operation) {
        return Measurement.of(name, WARM_UP, CALLS, operation);
    }

    private void dueBefore(int call) {
        var now = PostsFixture.START.plusSeconds(DOCUMENTS / 2 + call);
        requireHundred(posts.find(and(eq("status", "PLANNED"), lt("dueAt", now))));
    }

    private void dueFrom() {
        var from = PostsFixture.START.plusSeconds(random.nextInt(DOCUMENTS / 2) + DOCUMENTS / 4);
        var to = PostsFixture.START.plusSeconds(DOCUMENTS);
        requireHundred(posts.find(and(eq("status", "PLANNED"), gte("dueAt", from), lt("dueAt", to))));
    }

    private static void requireHundred(FindIterable<Document> query) {
        int found = query.sort(ascending("dueAt"))
                .limit(100)
                .into(new ArrayList<>())
                .size();
        if (found != 100) {
            throw new IllegalStateException("Found " + found + " posts instead of 100");
        }
    }

    private void claim() {
        var due = and(eq("status", "PLANNED"), lt("dueAt", PostsFixture.START.plusSeconds(DOCUMENTS)));
        var oldest = new FindOneAndUpdateOptions().sort(ascending("dueAt"));
        if (posts.findOneAndUpdate(due, combine(set("status", "CLAIMED"), inc("version", 1L)), oldest) == null) {
            throw new IllegalStateException("Nothing left to claim");
        }
    }

    /** From one end of the posts, while claims change the versions at the other. */
    private void updateAtVersion(int call) {
        var id = PostsFixture.id(DOCUMENTS - 1 - call * 7);
        var change = combine(set("title", "Changed"), inc("version", 1L));
        if (posts.updateOne(and(eq("_id", id), eq("version", 1L)), change).getModifiedCount() != 1) {
            throw new IllegalStateException("Post " + id + " was changed by nobody, yet its version is another one");
        }
    }

    private String randomId() {
        return PostsFixture.id(random.nextInt(DOCUMENTS));
    }

    private void throughput() throws Exception {
        System.out.println("\n| work | result |\n| --- | --- |");
        for (int clients : new int[] {1, 8, 32}) {
            int offset = 1_000_000 * clients;
            row(clients + " clients insert 1 KB", clients, 4_000, i -> posts.insertOne(PostsFixture.post(offset + i)));
        }
        row("8 clients claim", 8, 8_000, i -> claim());
        var bulk = IntStream.range(0, 500)
                .mapToObj(i -> new UpdateOneModel<Document>(
                        eq("_id", PostsFixture.id(i)), combine(set("title", "Bulk"), inc("version", 1L))))
                .toList();
        var bulkTime = Measurement.of("", 5, 20, i -> posts.bulkWrite(bulk, new BulkWriteOptions().ordered(false)));
        System.out.printf(
                Locale.ROOT, "| 500 updates by `_id` in one `bulkWrite` | %.0f ms |%n", bulkTime.medianMillis());
    }

    private static void row(String name, int clients, int total, IntConsumer work) throws Exception {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> IntStream.range(0, total / clients)
                            .forEach(i -> work.accept(client * (total / clients) + i))))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
        System.out.printf(Locale.ROOT, "| %s | %,.0f/s |%n", name, total / seconds(start));
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
