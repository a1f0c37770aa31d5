package io.pincast.embedded.mongodb.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/** What {@code createIndexes} says of one index. */
public record IndexDefinition(String name, List<IndexKey> keys, boolean unique, boolean sparse) {

    public boolean hasKeysOf(Index<?> existing) {
        return signature(keys).equals(signature(existing.getKeys()));
    }

    public boolean hasOptionsOf(Index<?> existing) {
        return existing instanceof RangeIndex index && index.isUnique() == unique && index.leavesOutMissing() == sparse;
    }

    private static List<String> signature(List<IndexKey> keys) {
        return keys.stream()
                .map(key -> key.getKey() + (key.isAscending() ? "_1" : "_-1"))
                .toList();
    }
}
