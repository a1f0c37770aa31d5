package io.pincast.embedded.mongodb.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.pincast.embedded.mongodb.file.Bson;
import io.pincast.embedded.mongodb.file.DataFile;
import io.pincast.embedded.mongodb.file.KeyPart;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index whose keys are the values of its fields followed by the {@code _id}, unique or not.
 *
 * <p>Readers take no lock. So an update adds the new key before the document changes and removes the old one after it: at
 * any instant a document is found by the key it had or the key it gets, never by none.
 */
public final class RangeIndex extends Index<KeyPart> implements Scannable {

    private final DataFile file;
    private final MVMap<KeyPart[], byte[]> entries;
    /** Documents with an array, a sub-document or another value that has no place in the key order. */
    private final MVMap<KeyPart, byte[]> unordered;

    private final MVMap<KeyPart, byte[]> documents;
    private final boolean unique;

    public RangeIndex(IndexDefinition definition, DataFile file, String collection, MVMap<KeyPart, byte[]> documents) {
        super(definition.name(), definition.keys(), definition.sparse());
        this.unique = definition.unique();
        this.file = file;
        this.documents = documents;
        var place = collection.length() + "/" + collection + "/" + definition.name();
        this.entries = file.entries("index/" + place);
        this.unordered = file.documents("unordered/" + place);
    }

    @Override
    public List<String> fields() {
        return keys();
    }

    @Override
    public boolean leavesOutMissing() {
        return isSparse();
    }

    /** Not when there are ids such as sub-documents, which a key holds but does not order as a query would. */
    @Override
    public boolean ordersById() {
        return documents.ceilingKey(KeyPart.belowOpaque()) == null;
    }

    @Override
    public Iterator<KeyPart> scan(KeyRange range, boolean reverse) {
        var cursor = reverse
                ? entries.cursor(range.to(), range.from(), true)
                : entries.cursor(range.from(), range.to(), false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public KeyPart next() {
                var key = cursor.next();
                return key[key.length - 1];
            }
        };
    }

    @Override
    public Iterator<KeyPart> unordered(boolean narrowed) {
        return unordered.keyIterator(null);
    }

    @Override
    public KeyPart getPosition(Document document) {
        return KeyPart.of(document.get(IdIndex.ID));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyPart> collection) {
        if (unique && !leftOut(document)) {
            requireUnique(document, null, collection);
        }
    }

    @Override
    public void add(Document document, KeyPart position, MongoCollection<KeyPart> collection) {
        if (leftOut(document)) {
            return;
        }
        checkAdd(document, collection);
        var key = key(document, position);
        if (key == null) {
            unordered.put(position, DataFile.nothing());
        } else {
            entries.put(key, DataFile.nothing());
        }
    }

    @Override
    public KeyPart remove(Document document) {
        var position = getPosition(document);
        removeKey(key(document, position), position);
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<KeyPart> collection) {
        if (unique && !leftOut(newDocument)) {
            requireUnique(newDocument, getPosition(oldDocument), collection);
        }
    }

    /** Adds the new key; {@link #removeOld} takes the old one away when the document itself has been changed. */
    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, KeyPart position, MongoCollection<KeyPart> collection) {
        if (leftOut(newDocument)) {
            return;
        }
        var key = key(newDocument, position);
        if (key == null) {
            unordered.put(position, DataFile.nothing());
        } else if (!Arrays.equals(key, key(oldDocument, position)) || leftOut(oldDocument)) {
            entries.put(key, DataFile.nothing());
        }
    }

    public void removeOld(Document oldDocument, Document newDocument, KeyPart position) {
        var oldKey = key(oldDocument, position);
        if (leftOut(newDocument) || !Arrays.equals(oldKey, key(newDocument, position))) {
            removeKey(oldKey, position);
        }
    }

    private void removeKey(KeyPart @Nullable [] key, KeyPart position) {
        if (key == null) {
            unordered.remove(position);
        } else {
            entries.remove(key);
        }
    }

    /** Null when a value has no place in the key order. */
    private KeyPart @Nullable [] key(Document document, KeyPart position) {
        var fields = keys();
        var key = new KeyPart[fields.size() + 1];
        for (int i = 0; i < fields.size(); i++) {
            var value = Utils.getSubdocumentValueCollectionAware(document, fields.get(i));
            if (value instanceof Collection || value instanceof Document) {
                return null;
            }
            key[i] = KeyPart.of(value);
            if (key[i].isOpaque()) {
                return null;
            }
        }
        key[fields.size()] = position;
        return key;
    }

    private boolean leftOut(Document document) {
        return isSparse()
                && keys().stream()
                        .allMatch(
                                field -> Utils.getSubdocumentValueCollectionAware(document, field) instanceof Missing);
    }

    private void requireUnique(Document document, @Nullable KeyPart self, MongoCollection<KeyPart> collection) {
        for (var values : getKeyValues(document)) {
            if (takenInOrder(values, self) || takenByUnordered(values, self)) {
                throw new DuplicateKeyError(this, collection, getKeys(), values);
            }
        }
    }

    private boolean takenInOrder(KeyValue values, @Nullable KeyPart self) {
        var prefix = values.stream().map(KeyPart::of).toArray(KeyPart[]::new);
        if (Arrays.stream(prefix).anyMatch(KeyPart::isOpaque)) {
            return false;
        }
        var owners = scan(KeyRange.startingWith(prefix), false);
        while (owners.hasNext()) {
            if (!owners.next().equals(self)) {
                return true;
            }
        }
        return false;
    }

    private boolean takenByUnordered(KeyValue values, @Nullable KeyPart self) {
        var owners = unordered.keyIterator(null);
        while (owners.hasNext()) {
            var owner = owners.next();
            var bson = owner.equals(self) ? null : documents.get(owner);
            if (bson != null && getKeyValues(Bson.decode(bson)).contains(values)) {
                return true;
            }
        }
        return false;
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
        return entries.sizeAsLong() + unordered.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        file.remove(entries);
        file.remove(unordered);
    }
}
