package io.pincast.embedded.mongodb;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.facet;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.skip;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stores may use, and what every server must answer alike: embedded, a single mongod, a replica set. */
@SuppressWarnings("JavaUtilDate") // what the driver reads a BSON date as
abstract class PortableSubsetContract {

    private MongoDatabase database;
    private MongoCollection<Document> posts;

    abstract MongoClient client();

    @BeforeEach
    void emptyDatabase() {
        database = client().getDatabase("pincast_contract").withWriteConcern(WriteConcern.MAJORITY);
        database.drop();
        posts = database.getCollection("posts");
    }

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    @Test
    void findsWhatWasInsertedWithItsTypes() {
        var id = new ObjectId();
        var document = new Document("_id", id)
                .append("int", 1)
                .append("long", 1L << 40)
                .append("double", 1.5)
                .append("string", "ä€𝄞")
                .append("date", new Date(1_700_000_000_123L))
                .append("null", null)
                .append("bool", true)
                .append("binary", new Binary(new byte[] {1, 2, 3}))
                .append("array", List.of(1, "two", new Document("three", 3)))
                .append("document", new Document("a", new Document("b", "c")));
        posts.insertOne(document);
        assertThat(posts.find(eq("_id", id)).first()).isEqualTo(document);
    }

    @Test
    void sortsSkipsLimitsAndProjects() {
        insertNumbered(50);
        var found = posts.find(gt("n", 10))
                .sort(descending("n"))
                .skip(5)
                .limit(3)
                .projection(Projections.fields(Projections.include("n"), Projections.excludeId()))
                .into(new ArrayList<>());
        assertThat(found).containsExactly(doc("n", 44), doc("n", 43), doc("n", 42));
    }

    @Test
    void readsManyBatches() {
        insertNumbered(1_000);
        assertThat(posts.find().batchSize(7).into(new ArrayList<>())).hasSize(1_000);
        assertThat(posts.aggregate(List.of(match(gt("n", -1)))).batchSize(7).into(new ArrayList<>()))
                .hasSize(1_000);
    }

    @Test
    void updatesOnlyWhereTheVersionIsTheExpectedOne() {
        posts.insertOne(doc("_id", "a").append("version", 1L));
        var claim = combine(set("status", "CLAIMED"), inc("version", 1L));
        assertThat(posts.updateOne(and(eq("_id", "a"), eq("version", 1L)), claim)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(posts.updateOne(and(eq("_id", "a"), eq("version", 1L)), claim)
                        .getMatchedCount())
                .isZero();
        assertThat(posts.find().first())
                .isEqualTo(doc("_id", "a").append("version", 2L).append("status", "CLAIMED"));
    }

    @Test
    void appliesTheUpdateOperators() {
        posts.insertOne(doc("_id", 1)
                .append("n", 5)
                .append("gone", 1)
                .append("list", List.of(1, 2, 3))
                .append("set", List.of("x")));
        posts.updateOne(
                eq("_id", 1),
                combine(
                        set("sub.field", "v"),
                        unset("gone"),
                        inc("n", 2),
                        push("list", 4),
                        addToSet("set", "x"),
                        min("low", 3),
                        max("high", 9)));
        posts.updateOne(eq("_id", 1), combine(pull("list", 2), addToSet("set", "y"), min("low", 7), max("high", 10)));
        assertThat(posts.find().first())
                .isEqualTo(doc("_id", 1)
                        .append("n", 7)
                        .append("list", List.of(1, 3, 4))
                        .append("set", List.of("x", "y"))
                        .append("sub", doc("field", "v"))
                        .append("low", 3)
                        .append("high", 10));
    }

    @Test
    void changesTheArrayElementsThatAFilterNames() {
        posts.insertOne(doc("_id", 1)
                .append(
                        "targets",
                        List.of(
                                doc("id", "a").append("state", "NEW"),
                                doc("id", "b").append("state", "NEW"))));
        var options = new UpdateOptions().arrayFilters(List.of(eq("target.id", "b")));
        posts.updateOne(eq("_id", 1), set("targets.$[target].state", "DONE"), options);
        assertThat(posts.find().first().getList("targets", Document.class))
                .containsExactly(
                        doc("id", "a").append("state", "NEW"), doc("id", "b").append("state", "DONE"));
    }

    @Test
    void insertsOnceByUpsert() {
        var upsert = new UpdateOptions().upsert(true);
        var change = combine(setOnInsert("createdAt", new Date(1)), inc("count", 1));
        assertThat(posts.updateOne(eq("_id", "k"), change, upsert).getUpsertedId())
                .isNotNull();
        assertThat(posts.updateOne(eq("_id", "k"), change, upsert).getUpsertedId())
                .isNull();
        assertThat(posts.find().first())
                .isEqualTo(doc("_id", "k").append("createdAt", new Date(1)).append("count", 2));
    }

    @Test
    void findsAndUpdatesTheFirstInOrder() {
        posts.createIndex(compoundIndex(ascending("status"), ascending("dueAt")));
        insertNumbered(20);
        var oldest = new FindOneAndUpdateOptions().sort(ascending("dueAt")).returnDocument(ReturnDocument.AFTER);
        var claimed = posts.findOneAndUpdate(eq("status", "PLANNED"), set("status", "CLAIMED"), oldest);
        assertThat(claimed).containsEntry("n", 0).containsEntry("status", "CLAIMED");
        var before = posts.findOneAndUpdate(
                eq("status", "PLANNED"),
                set("status", "CLAIMED"),
                new FindOneAndUpdateOptions().sort(descending("dueAt")));
        assertThat(before).containsEntry("n", 19).containsEntry("status", "PLANNED");
        assertThat(posts.findOneAndUpdate(
                        eq("status", "NONE"),
                        set("x", 1),
                        new FindOneAndUpdateOptions().projection(Projections.include("n"))))
                .isNull();
        assertThat(posts.findOneAndDelete(eq("n", 5))).containsEntry("n", 5);
    }

    @Test
    void refusesASecondDocumentWithAUniqueKey() {
        posts.createIndex(
                compoundIndex(ascending("workspace"), ascending("key")),
                new IndexOptions().unique(true).name("workspace_key"));
        posts.insertOne(doc("_id", 1).append("workspace", "w").append("key", "k"));
        posts.insertOne(doc("_id", 2).append("workspace", "w").append("key", "l"));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() ->
                        posts.insertOne(doc("_id", 3).append("workspace", "w").append("key", "k")))
                .satisfies(e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY))
                .withMessageContaining("workspace_key");
        assertThatExceptionOfType(MongoWriteException.class).isThrownBy(() -> posts.insertOne(doc("_id", 1)));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> posts.updateOne(eq("_id", 2), set("key", "k")));
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> posts.findOneAndUpdate(eq("_id", 2), set("key", "k")))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(11000));
        assertThat(posts.countDocuments()).isEqualTo(2);
        posts.updateOne(eq("_id", 1), set("key", "m"));
        posts.updateOne(eq("_id", 2), set("key", "k"));
    }

    @Test
    void refusesAUniqueIndexOnDataThatHasDuplicatesAndKeepsNothingOfIt() {
        posts.insertMany(List.of(doc("_id", 1).append("k", "x"), doc("_id", 2).append("k", "x")));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> posts.createIndex(ascending("k"), new IndexOptions().unique(true)));
        assertThat(posts.listIndexes().into(new ArrayList<>())).hasSize(1);
        posts.deleteOne(eq("_id", 2));
        posts.createIndex(ascending("k"), new IndexOptions().unique(true));
    }

    @Test
    void namesListsAndDropsIndexesOfOneCollectionOnly() {
        var others = database.getCollection("others");
        for (var collection : List.of(posts, others)) {
            collection.createIndex(ascending("a"), new IndexOptions().name("by_a"));
            collection.createIndex(ascending("a"), new IndexOptions().name("by_a"));
            collection.createIndex(compoundIndex(ascending("a"), descending("b")), new IndexOptions().name("by_a_b"));
        }
        posts.dropIndex("by_a");
        assertThat(names(posts)).containsExactlyInAnyOrder("_id_", "by_a_b");
        assertThat(names(others)).containsExactlyInAnyOrder("_id_", "by_a", "by_a_b");
        others.dropIndexes();
        assertThat(names(others)).containsExactly("_id_");
        assertThat(names(posts)).containsExactlyInAnyOrder("_id_", "by_a_b");
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> posts.createIndex(ascending("c"), new IndexOptions().name("by_a_b")));
    }

    @Test
    void writesInBulkOrderedUpToTheFirstErrorAndUnorderedAllThatCan() {
        posts.insertOne(doc("_id", 2));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> posts.insertMany(List.of(doc("_id", 1), doc("_id", 2), doc("_id", 3))))
                .satisfies(
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(posts.countDocuments()).isEqualTo(2);
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> posts.insertMany(
                        List.of(doc("_id", 1), doc("_id", 4), doc("_id", 5)), new InsertManyOptions().ordered(false)))
                .satisfies(
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
        posts.createIndex(ascending("u"), new IndexOptions().unique(true).sparse(true));
        var clash = List.of(
                new UpdateOneModel<Document>(eq("_id", 1), set("u", "x")),
                new UpdateOneModel<Document>(eq("_id", 2), set("u", "x")),
                new UpdateOneModel<Document>(eq("_id", 4), set("u", "y")));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> posts.bulkWrite(clash))
                .satisfies(e ->
                        assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1));
        assertThat(posts.find(eq("_id", 4)).first()).doesNotContainKey("u");
        var mixed = posts.bulkWrite(
                List.of(new InsertOneModel<>(doc("_id", 9)), new UpdateOneModel<>(eq("_id", 9), set("u", "z"))),
                new BulkWriteOptions().ordered(false));
        assertThat(mixed.getInsertedCount() + mixed.getModifiedCount()).isEqualTo(2);
    }

    @Test
    void countsDocuments() {
        insertNumbered(30);
        assertThat(posts.countDocuments()).isEqualTo(30);
        assertThat(posts.countDocuments(lt("n", 10))).isEqualTo(10);
        assertThat(posts.estimatedDocumentCount()).isEqualTo(30);
        assertThat(database.getCollection("missing").countDocuments()).isZero();
        assertThat(posts.distinct("status", String.class).into(new ArrayList<>()))
                .containsExactly("PLANNED");
    }

    @Test
    void aggregates() {
        insertNumbered(30);
        database.getCollection("tags").insertOne(doc("_id", "even").append("label", "Even"));
        var pipeline = List.of(
                match(lt("n", 20)),
                sort(ascending("n")),
                skip(2),
                limit(10),
                unwind("$tags"),
                lookup("tags", "tags", "_id", "tag"),
                group("$tags", sum("total", "$n"), sum("count", 1)),
                sort(ascending("_id")),
                project(Projections.include("total", "count")));
        assertThat(posts.aggregate(pipeline).into(new ArrayList<>()))
                .containsExactly(
                        doc("_id", "even").append("total", 30).append("count", 5),
                        doc("_id", "odd").append("total", 35).append("count", 5));
        var day = doc("$dateToString", doc("format", "%Y-%m-%d").append("date", "$dueAt"));
        assertThat(posts.aggregate(List.of(group(day, sum("count", 1)))).first())
                .isEqualTo(doc("_id", "1970-01-01").append("count", 30));
        var both = posts.aggregate(List.of(facet(new Facet("all", count()), new Facet("few", limit(2), count()))))
                .first();
        assertThat(both.getList("few", Document.class)).containsExactly(doc("count", 2));
    }

    @Test
    void findsByEitherOfTwoConditions() {
        posts.createIndex(ascending("n"));
        insertNumbered(30);
        assertThat(posts.find(or(lt("n", 2), gt("n", 27))).into(new ArrayList<>()))
                .hasSize(4);
        assertThat(posts.find(in("n", 1, 5, 99)).into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void keepsFilesInGridFs() {
        var bucket = GridFSBuckets.create(database, "media");
        var content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        var id = bucket.uploadFromStream("pin.png", new ByteArrayInputStream(content));
        var read = new ByteArrayOutputStream();
        bucket.downloadToStream(id, read);
        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(bucket.find(eq("filename", "pin.png")).first().getLength()).isEqualTo(content.length);
        bucket.delete(id);
        assertThat(database.getCollection("media.chunks").countDocuments()).isZero();
    }

    private void insertNumbered(int count) {
        posts.insertMany(IntStream.range(0, count)
                .mapToObj(n -> doc("_id", "post-" + n)
                        .append("n", n)
                        .append("status", "PLANNED")
                        .append("dueAt", new Date(n * 1_000L))
                        .append("tags", List.of(n % 2 == 0 ? "even" : "odd")))
                .toList());
    }

    private static List<String> names(MongoCollection<Document> collection) {
        return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private static Document doc(String field, Object value) {
        return new Document(field, value);
    }
}
