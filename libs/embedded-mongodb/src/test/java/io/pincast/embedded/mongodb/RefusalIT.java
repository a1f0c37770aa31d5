package io.pincast.embedded.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server does not do it refuses by name, also where there is no document yet to trip over. */
class RefusalIT {

    @TempDir
    static Path folder;

    private static EmbeddedMongodb server;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder));
        client = MongoClients.create(server.connectionString());
        database = client.getDatabase("refusals");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    static Stream<String> refused() {
        return Stream.of(
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'i', expireAfterSeconds: 10}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'i', partialFilterExpression: {a: 1}}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'i', collation: {locale: 'de'}}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'i', hidden: true}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'i'}]}",
                "{createIndexes: 'c', indexes: [{key: {a: 'hashed'}, name: 'i'}]}",
                "{createIndexes: 'c', indexes: [{key: {a: '2dsphere'}, name: 'i'}]}",
                "{createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 'i'}]}",
                "{create: 'capped', capped: true, size: 4096}",
                "{create: 'series', timeseries: {timeField: 't'}}",
                "{create: 'view', viewOn: 'c', pipeline: []}",
                "{create: 'checked', validator: {a: 1}}",
                "{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$out: 'other'}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$merge: 'other'}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$unionWith: 'other'}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$setWindowFields: {}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$bucketAuto: {}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$facet: {x: [{$geoNear: {}}]}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$match: {$text: {$search: 'x'}}}], cursor: {}}",
                "{aggregate: 1, pipeline: [], cursor: {}}",
                "{find: 'c', filter: {$text: {$search: 'x'}}}",
                "{find: 'c', filter: {$where: 'true'}}",
                "{find: 'c', filter: {a: {$near: [1, 1]}}}",
                "{find: 'c', filter: {$or: [{a: 1}, {b: {$bitsAllSet: 1}}]}}",
                "{find: 'c', filter: {a: {$not: {$geoWithin: {}}}}}",
                "{find: 'c', filter: {a: {$elemMatch: {b: {$jsonSchema: {}}}}}}",
                "{find: 'c', filter: {}, collation: {locale: 'de'}}",
                "{find: 'c', filter: {}, hint: {a: 1}}",
                "{find: 'c', filter: {}, tailable: true}",
                "{find: 'c', filter: {}, readConcern: {level: 'snapshot'}}",
                "{update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
                "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'de'}}]}",
                "{findAndModify: 'c', query: {}, update: [{$set: {a: 1}}]}",
                "{delete: 'c', deletes: [{q: {}, limit: 0, hint: 'i'}]}",
                "{insert: 'c', documents: [{_id: 1}], startTransaction: true, autocommit: false}",
                "{explain: {find: 'c'}}",
                "{commitTransaction: 1}",
                "{mapReduce: 'c', map: '', reduce: '', out: 'x'}",
                "{collMod: 'c', validator: {}}");
    }

    @ParameterizedTest
    @MethodSource
    void refused(String command) {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> database.runCommand(Document.parse(command)))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(115))
                .satisfies(e -> assertThat(e.getErrorMessage())
                        .contains("is not supported by the embedded MongoDB server: use a real MongoDB for it."));
        assertThat(database.listCollectionNames())
                .as("refused before anything was done")
                .isEmpty();
    }

    @Test
    void refusesATransactionThroughTheDriver() {
        var collection = client.getDatabase("transactions").getCollection("c");
        try (var session = client.startSession()) {
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> {
                session.startTransaction();
                collection.insertOne(session, new Document("_id", 1));
            });
        }
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void saysThatItDoesNotKnowACommand() {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> database.runCommand(new Document("shardCollection", "c")))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(59));
    }

    @Test
    void refusesAWatchThroughTheDriver() {
        MongoCollection<Document> collection = database.getCollection("c");
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> collection.watch().cursor())
                .withMessageContaining("$changeStream");
    }

    @Test
    void goesOnAfterARefusal() {
        var collection = client.getDatabase("goes_on").getCollection("c");
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> collection
                        .aggregate(List.of(new Document("$densify", new Document())))
                        .first());
        collection.insertOne(new Document("_id", 1));
        assertThat(collection.find(eq("_id", 1)).first()).isNotNull();
    }
}
