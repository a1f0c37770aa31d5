package io.pincast.embedded.mongodb.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where the engine's answer to a write differs from a real server's. */
public final class WriteCommands {

    private static final String WRITE_ERRORS = "writeErrors";

    private WriteCommands() {}

    /** The engine says how many were to be inserted, a server says how many were. */
    public static Document countInserted(Document insert, Document reply) {
        var errors = list(reply, WRITE_ERRORS);
        if (!errors.isEmpty()) {
            boolean ordered = Utils.isTrue(insert.getOrDefault("ordered", true));
            int attempted = list(insert, "documents").size();
            reply.put("n", ordered ? number((Document) errors.getFirst(), "index") : attempted - errors.size());
        }
        return reply;
    }

    /** An ordered update ends at the first error; the engine would go on. */
    public static Document inOrder(Document update, UnaryOperator<Document> engine) {
        var updates = list(update, "updates");
        if (updates.size() == 1 || !Utils.isTrue(update.getOrDefault("ordered", true))) {
            return engine.apply(update);
        }
        int matched = 0;
        int modified = 0;
        var upserted = new ArrayList<Document>();
        var errors = new ArrayList<Document>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            var one = update.clone();
            one.put("updates", List.of(updates.get(i)));
            var reply = engine.apply(one);
            matched += number(reply, "n");
            modified += number(reply, "nModified");
            upserted.addAll(at(i, reply, "upserted"));
            errors.addAll(at(i, reply, WRITE_ERRORS));
        }
        var reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put(WRITE_ERRORS, errors);
        }
        Utils.markOkay(reply);
        return reply;
    }

    private static List<Document> at(int index, Document reply, String field) {
        return list(reply, field).stream()
                .map(entry -> {
                    var moved = ((Document) entry).clone();
                    moved.put("index", index);
                    return moved;
                })
                .toList();
    }

    private static List<?> list(Document document, String field) {
        return document.get(field) instanceof Collection<?> entries ? List.copyOf(entries) : List.of();
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }
}
