package io.pincast.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.pincast.embedded.mongodb.file.DataFile;
import io.pincast.embedded.mongodb.file.GroupCommit;
import io.pincast.embedded.mongodb.index.IndexDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two collections live through the same changes; one has indexes, the other none: they must answer alike. */
class PlanDifferentialTest {

    private static final int ROUNDS = 20;
    private static final int QUERIES = 1_000;
    private static final int DOCUMENTS = 100;

    @TempDir
    Path folder;

    @Test
    void answersTwentyThousandRandomQueriesAsAFullScanDoes() {
        try (var commits = new GroupCommit(DataFile.open(folder.resolve("data").toString()), false)) {
            var database = new FileBackend(commits).resolveDatabase("differential");
            int hits = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var scanned = create((FileDatabase) database, "scanned" + round);
                var indexed = create((FileDatabase) database, "indexed" + round);
                addIndexes(indexed, round);
                var random = new RandomDocuments(round);
                change(scanned, new RandomDocuments(1_000 + round));
                change(indexed, new RandomDocuments(1_000 + round));
                for (int query = 0; query < QUERIES; query++) {
                    hits += compare(scanned, indexed, random, new Random(round * 10_000L + query));
                }
            }
            assertThat(hits)
                    .as("results compared: queries that find nothing prove nothing")
                    .isGreaterThan(50_000);
        }
    }

    private static FileCollection create(FileDatabase database, String name) {
        return (FileCollection) database.createCollectionOrThrowIfExists(name, CollectionOptions.withDefaults());
    }

    private static void addIndexes(FileCollection collection, int round) {
        var definitions = List.of(
                definition("a", "a"),
                definition("b_a", "b", "a"),
                definition("a_b_c", "a", "b", "c"),
                definition("sx_id", "s.x", "_id"),
                new IndexDefinition("c_sparse", List.of(new IndexKey("c", true)), false, true));
        // Not all at once: a plan that nothing better beats is a plan that gets tested.
        for (int i = 0; i < definitions.size(); i++) {
            if ((round + i) % 3 != 0) {
                collection.addIndex(collection.openIndex(definitions.get(i)));
            }
        }
    }

    private static IndexDefinition definition(String name, String... fields) {
        var keys =
                List.of(fields).stream().map(field -> new IndexKey(field, true)).toList();
        return new IndexDefinition(name, keys, false, false);
    }

    /** The same changes for the same seed. */
    private static void change(FileCollection collection, RandomDocuments random) {
        for (int i = 0; i < DOCUMENTS; i++) {
            collection.addDocument(random.document(i));
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            var one = new Document("_id", random.id(i * 7 % DOCUMENTS));
            if (i % 10 == 0) {
                collection.deleteDocuments(one, 1, NoopOplog.get());
            } else {
                collection.updateDocuments(one, random.update(), ArrayFilters.empty(), false, false, NoopOplog.get());
            }
        }
    }

    private static int compare(FileCollection scanned, FileCollection indexed, RandomDocuments random, Random dice) {
        var filter = random.filter(DOCUMENTS);
        var sort = random.sort();
        int skip = dice.nextInt(3) == 0 ? dice.nextInt(10) : 0;
        int limit = dice.nextInt(2) == 0 ? 1 + dice.nextInt(20) : 0;
        var all = find(scanned, filter, sort, 0, 0);
        int from = Math.min(skip, all.size());
        var expected = all.subList(from, limit == 0 ? all.size() : Math.min(all.size(), from + limit));
        var actual = find(indexed, filter, sort, skip, limit);
        var what = filter + " sort " + sort + " skip " + skip + " limit " + limit;
        var ids = ids(actual);
        assertThat(ids).as(what).hasSize(actual.size());
        assertThat(actual).as(what).hasSameSizeAs(expected);
        assertThat(ids(all).containsAll(ids)).as(what).isTrue();
        if (skip == 0 && limit == 0) {
            assertThat(ids).as(what).isEqualTo(ids(expected));
        }
        if (sort != null) {
            // Equal ones may come in any order, so not the documents but their places are compared.
            var order = new DocumentComparator(sort);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(order.compare(actual.get(i), expected.get(i)))
                        .as("%s at %d: %s, %s", what, i, actual, expected)
                        .isZero();
            }
        }
        return expected.size();
    }

    private static Set<Object> ids(List<Document> documents) {
        return documents.stream().map(document -> document.get("_id")).collect(Collectors.toSet());
    }

    private static List<Document> find(
            FileCollection collection, Document filter, @Nullable Document sort, int skip, int limit) {
        var query = new Document("$query", filter).append("$orderby", sort);
        var found = new ArrayList<Document>();
        collection.handleQuery(query, skip, limit).forEach(found::add);
        return found;
    }
}
