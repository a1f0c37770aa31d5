package io.pincast.embedded.mongodb.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.pincast.embedded.mongodb.file.KeyPart;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The unique index on {@code _id}: the map of documents is kept by it, so there is nothing beside that to maintain. */
public final class IdIndex extends Index<KeyPart> implements Scannable {

    static final String ID = "_id";

    private final MVMap<KeyPart, byte[]> documents;

    public IdIndex(String name, MVMap<KeyPart, byte[]> documents) {
        super(name, List.of(new IndexKey(ID, true)), false);
        this.documents = documents;
    }

    @Override
    public List<String> fields() {
        return List.of(ID);
    }

    @Override
    public boolean leavesOutMissing() {
        return false;
    }

    @Override
    public boolean ordersById() {
        return true;
    }

    @Override
    public Iterator<KeyPart> scan(KeyRange range, boolean reverse) {
        var from = range.from()[0];
        var to = range.to()[0].equals(KeyPart.HIGHEST) ? KeyPart.belowOpaque() : range.to()[0];
        return reverse ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
    }

    /** A condition on scalars is met by scalars only, of which numbers alone may be out of order. */
    @Override
    public Iterator<KeyPart> unordered(boolean narrowed) {
        return documents.cursor(KeyPart.belowOpaque(), narrowed ? KeyPart.aboveOpaqueNumbers() : null, false);
    }

    @Override
    public @Nullable KeyPart getPosition(Document document) {
        var position = KeyPart.of(document.get(ID));
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyPart> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
        }
    }

    @Override
    public void add(Document document, KeyPart position, MongoCollection<KeyPart> collection) {
        // The map of documents has it.
    }

    @Override
    public @Nullable KeyPart remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<KeyPart> collection) {
        // An _id never changes: the query engine refuses it.
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, KeyPart position, MongoCollection<KeyPart> collection) {
        // An _id never changes.
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<KeyPart> getPositions(Document query) {
        throw new UnsupportedOperationException("The planner reads ranges");
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        // It goes with the documents.
    }
}
