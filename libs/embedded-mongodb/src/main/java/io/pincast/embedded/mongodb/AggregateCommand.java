package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.pincast.embedded.mongodb.command.Replies;
import io.pincast.embedded.mongodb.file.Bson;
import io.pincast.embedded.mongodb.index.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An aggregation whose leading {@code $match}, {@code $sort} and {@code $limit} are one planned query. */
final class AggregateCommand {

    private final FileDatabase database;
    private final DatabaseResolver databases;
    private final Oplog oplog;
    private final Pages pages;

    AggregateCommand(FileDatabase database, DatabaseResolver databases, Oplog oplog, Pages pages) {
        this.database = database;
        this.databases = databases;
        this.oplog = oplog;
        this.pages = pages;
    }

    Document run(Document command) {
        if (!(command.get("aggregate") instanceof String name)) {
            throw Replies.refused("An aggregation without a collection");
        }
        var collection = database.resolveCollection(name, false);
        var stages = new ArrayList<>(Aggregation.parse(command.get("pipeline")));
        var head = takeHead(stages);
        var aggregation = Aggregation.fromPipeline(stages, databases, database, collection, oplog);
        aggregation.validate(new Document("cursor", new Document()));
        var source = collection == null ? Stream.<Document>empty() : stream(collection.handleQuery(head));
        return page(database.getDatabaseName() + "." + name, aggregation.runStages(source), command);
    }

    private static QueryParameters takeHead(List<Document> stages) {
        var query = new Document("$query", new Document());
        int limit = 0;
        if (first(stages, "$match") instanceof Document match) {
            query.put("$query", match);
            stages.removeFirst();
        }
        if (first(stages, "$sort") instanceof Document sort) {
            query.put("$orderby", sort);
            stages.removeFirst();
        }
        if (first(stages, "$limit") instanceof Number number && number.longValue() <= Integer.MAX_VALUE) {
            limit = number.intValue();
            stages.removeFirst();
        }
        return new QueryParameters(query, 0, limit);
    }

    private static @Nullable Object first(List<Document> stages, String stage) {
        return stages.isEmpty() ? null : stages.getFirst().get(stage);
    }

    private static Stream<Document> stream(Iterable<Document> documents) {
        return StreamSupport.stream(documents.spliterator(), false);
    }

    private Document page(String namespace, List<Document> results, Document command) {
        int batchSize = command.get("cursor") instanceof Document cursor
                        && cursor.get("batchSize") instanceof Number number
                        && number.intValue() > 0
                ? number.intValue()
                : Integer.MAX_VALUE;
        var matches = results.stream()
                .map(document -> new Match(document, Bson.encode(document).length))
                .toList();
        var first = pages.first(matches, batchSize);
        return Replies.cursor(namespace, first.collectDocuments(), first.getCursorId());
    }
}
