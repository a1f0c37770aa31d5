package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import io.pincast.embedded.mongodb.command.Replies;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which indexes a {@code dropIndexes} command means: all, those of given names, or the one with given keys. */
final class DroppedIndexes {

    private DroppedIndexes() {}

    static List<String> of(FileCollection collection, @Nullable Object wanted) {
        return switch (wanted) {
            case String name
            when name.equals("*") ->
                names(collection).filter(each -> !each.equals("_id_")).toList();
            case String name -> List.of(existing(collection, name));
            case Collection<?> names ->
                names.stream().map(name -> existing(collection, (String) name)).toList();
            case Document keys -> List.of(withKeys(collection, keys));
            case null, default -> throw Replies.refused("dropIndexes without the index's name or keys");
        };
    }

    private static Stream<String> names(FileCollection collection) {
        return collection.getIndexes().stream().map(Index::getName);
    }

    private static String existing(FileCollection collection, String name) {
        if (name.equals("_id_")) {
            throw Replies.refused("Dropping the index on _id");
        }
        return names(collection)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException("index not found with name [" + name + "]"));
    }

    private static String withKeys(FileCollection collection, Document keys) {
        return collection.getIndexes().stream()
                .filter(index ->
                        index.toIndexDescription().get("key") instanceof Document existing && existing.equals(keys))
                .map(Index::getName)
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException(keys));
    }
}
