package io.pincast.defaults.store;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/** The indexes of one collection, each named for the query that reads by it. Made at start, once the store answers. */
public record CollectionIndexes(String collection, List<IndexModel> indexes) {
    public CollectionIndexes {
        indexes = List.copyOf(indexes);
    }
}
