package io.pincast.embedded.mongodb.command;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/** Where the engine's answer to a read differs from a real server's. */
public final class ReadCommands {

    private static final String FIRST_BATCH = "firstBatch";

    private ReadCommands() {}

    /** Without a batch size the engine would answer in one message of any size. */
    public static Document paged(Document find) {
        var paged = find.clone();
        paged.putIfAbsent("batchSize", Integer.MAX_VALUE);
        return paged;
    }

    /** The engine lists all collections, whatever the filter. */
    public static Document filtered(Document list, Document reply) {
        if (list.get("filter") instanceof Document filter
                && reply.get("cursor") instanceof Document cursor
                && cursor.get(FIRST_BATCH) instanceof Collection<?> all) {
            var matcher = new DefaultQueryMatcher();
            cursor.put(
                    FIRST_BATCH,
                    all.stream()
                            .filter(each -> matcher.matches((Document) each, filter))
                            .toList());
        }
        return reply;
    }
}
