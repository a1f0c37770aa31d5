package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import io.pincast.embedded.mongodb.command.ReadCommands;
import io.pincast.embedded.mongodb.command.Replies;
import io.pincast.embedded.mongodb.command.WriteCommands;
import io.pincast.embedded.mongodb.file.DataFile;
import io.pincast.embedded.mongodb.file.KeyPart;
import io.pincast.embedded.mongodb.index.IndexDefinition;
import java.util.List;

/** A database in the data file; commands whose engine version differs from a real server's are done here. */
final class FileDatabase extends AbstractSynchronizedMongoDatabase<KeyPart> {

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    private final DataFile file;
    private final Pages pages;

    private FileDatabase(DataFile file, String name, CursorRegistry cursors, Pages pages) {
        super(name, cursors);
        this.file = file;
        this.pages = pages;
    }

    static FileDatabase open(DataFile file, String name, CursorRegistry cursors, Pages pages) {
        var database = new FileDatabase(file, name, cursors, pages);
        database.initializeNamespacesAndIndexes();
        return database;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command) {
            case "aggregate" -> new AggregateCommand(this, databases, oplog, pages).run(query);
            case "dropIndexes" -> dropIndexes(query);
            case "insert" -> WriteCommands.countInserted(query, engine(channel, command, query, databases, oplog));
            case "update" -> WriteCommands.inOrder(query, part -> engine(channel, command, part, databases, oplog));
            case "find" -> engine(channel, command, ReadCommands.paged(query), databases, oplog);
            case "listCollections" -> ReadCommands.filtered(query, engine(channel, command, query, databases, oplog));
            default -> engine(channel, command, query, databases, oplog);
        };
    }

    private Document engine(Channel channel, String command, Document query, DatabaseResolver all, Oplog oplog) {
        return super.handleCommand(channel, command, query, all, oplog);
    }

    @Override
    protected MongoCollection<KeyPart> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new FileCollection(this, collectionName, options, cursorRegistry, new FileCollection.Place(file, pages));
    }

    @Override
    protected Index<KeyPart> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return collection(collectionName).openIdIndex(indexName);
        }
        return openIndex(collectionName, new IndexDefinition(indexName, keys, true, sparse));
    }

    @Override
    protected Index<KeyPart> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return openIndex(collectionName, new IndexDefinition(indexName, keys, false, sparse));
    }

    /** An index that exists is not opened a second time: with other keys it would write into the first one's. */
    private Index<KeyPart> openIndex(String collectionName, IndexDefinition definition) {
        var collection = collection(collectionName);
        for (var existing : collection.getIndexes()) {
            boolean sameKeys = definition.hasKeysOf(existing);
            if (existing.getName().equals(definition.name())) {
                if (sameKeys && definition.hasOptionsOf(existing)) {
                    return existing;
                }
                throw new MongoServerError(
                        86,
                        "IndexKeySpecsConflict",
                        "An index called " + definition.name() + " exists with other keys or options: drop it first.");
            }
            if (sameKeys) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
        return collection.openIndex(definition);
    }

    private FileCollection collection(String name) {
        return (FileCollection) resolveCollection(name, true);
    }

    /** The engine's own would also forget the indexes of that name in other collections. */
    private Document dropIndexes(Document query) {
        var name = (String) query.get("dropIndexes");
        if (resolveCollection(name, false) instanceof FileCollection collection) {
            for (var index : DroppedIndexes.of(collection, query.get("index"))) {
                dropIndex(collection, index);
                indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", index), 0);
            }
        }
        return Replies.ok();
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
