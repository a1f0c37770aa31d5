package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.pincast.embedded.mongodb.file.Bson;
import io.pincast.embedded.mongodb.file.DataFile;
import io.pincast.embedded.mongodb.file.KeyPart;
import io.pincast.embedded.mongodb.index.IdIndex;
import io.pincast.embedded.mongodb.index.IndexDefinition;
import io.pincast.embedded.mongodb.index.Match;
import io.pincast.embedded.mongodb.index.RangeIndex;
import io.pincast.embedded.mongodb.index.Scannable;
import io.pincast.embedded.mongodb.index.Search;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection kept as a map from {@code _id} to BSON. One writer at a time; readers take no lock. */
final class FileCollection extends AbstractMongoCollection<KeyPart> {

    private final Place place;
    private final MVMap<KeyPart, byte[]> documents;
    private final ReentrantLock writing = new ReentrantLock();
    /** Of the writing thread: an update of one document looks for one only. */
    private boolean oneIsEnough;

    private boolean dropped;

    private volatile List<Scannable> scannable = List.of();

    FileCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Place place) {
        super(database, name, options, cursors);
        this.place = place;
        this.documents = place.file().documents(mapName(database.getDatabaseName(), name));
    }

    /** Where a collection's documents are, and how its results are paged. */
    record Place(DataFile file, Pages pages) {}

    static String mapName(String database, String collection) {
        return "documents/" + database + "." + collection;
    }

    Index<KeyPart> openIdIndex(String name) {
        return new IdIndex(name, documents);
    }

    Index<KeyPart> openIndex(IndexDefinition definition) {
        return new RangeIndex(definition, place.file(), getFullName(), documents);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        int enough = oneIsEnough && writing.isHeldByCurrentThread() ? 1 : limit;
        var search = new Search(query, orderBy, numberToSkip, enough);
        List<Match> matches = place.file().read(() -> search.run(documents, scannable));
        return place.pages().first(project(matches, fieldSelector), batchSize);
    }

    /** The engine's own projection is not accessible but through a query that everything matches. */
    private List<Match> project(List<Match> matches, @Nullable Document fields) {
        if (fields == null || fields.isEmpty()) {
            return matches;
        }
        var all = matches.stream().map(Match::document);
        var projected = matchDocumentsFromStream(new Document(), all, 0, 0, 0, null, fields)
                .collectDocuments();
        return IntStream.range(0, matches.size())
                .mapToObj(i -> new Match(projected.get(i), matches.get(i).size()))
                .toList();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
        return writing(() -> super.insertDocuments(added, isOrdered));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return writing(() -> {
            oneIsEnough = !isMulti;
            try {
                return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
            } finally {
                oneIsEnough = false;
            }
        });
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        // Wrapped, for the engine takes a bare filter on a field called "query" for a wrapper.
        return writing(() -> super.deleteDocuments(new Document("$query", selector), limit, oplog));
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            super.removeDocument(document);
            return document;
        });
    }

    @Override
    public void addIndex(Index<KeyPart> index) {
        writing(() -> {
            try {
                super.addIndex(index);
            } catch (MongoServerError e) {
                if (!getIndexes().contains(index) && getIndexes().stream().noneMatch(i -> sameName(i, index))) {
                    index.drop();
                }
                throw e;
            }
            publishIndexes();
            return index;
        });
    }

    @Override
    public void dropIndex(String indexName) {
        writing(() -> {
            super.dropIndex(indexName);
            publishIndexes();
            return indexName;
        });
    }

    private static boolean sameName(Index<?> a, Index<?> b) {
        return a.getName().equals(b.getName());
    }

    private void publishIndexes() {
        scannable = getIndexes().stream()
                .filter(Scannable.class::isInstance)
                .map(Scannable.class::cast)
                .toList();
    }

    @Override
    public void drop() {
        writing(() -> {
            super.drop();
            documents.clear();
            dropped = !getCollectionName().startsWith("system.");
            return this;
        });
    }

    @Override
    protected KeyPart addDocumentInternal(Document document) {
        var position = newPosition(document);
        documents.put(position, Bson.encode(document));
        return position;
    }

    /** What has no id, as the descriptions of indexes, is numbered. */
    private KeyPart newPosition(Document document) {
        var idField = options.getIdField();
        if (idField != null) {
            return KeyPart.of(document.get(idField));
        }
        return documents.lastKey() instanceof KeyPart(var _, Double last) ? KeyPart.of(last + 1) : KeyPart.of(0);
    }

    @Override
    protected void handleUpdate(KeyPart position, Document oldDocument, Document newDocument) {
        documents.put(position, Bson.encode(newDocument));
        for (var index : scannable) {
            if (index instanceof RangeIndex range) {
                range.removeOld(oldDocument, newDocument, position);
            }
        }
    }

    @Override
    protected void removeDocument(KeyPart position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(KeyPart position) {
        return Bson.decode(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    protected Stream<DocumentWithPosition<KeyPart>> streamAllDocumentsWithPosition() {
        return StreamSupport.stream(documents.entrySet().spliterator(), false)
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("Not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    private <T> T writing(Supplier<T> change) {
        writing.lock();
        try {
            if (dropped) {
                throw new MongoServerError(
                        26, "NamespaceNotFound", getFullName() + " was dropped meanwhile: try again.");
            }
            return change.get();
        } finally {
            writing.unlock();
        }
    }
}
