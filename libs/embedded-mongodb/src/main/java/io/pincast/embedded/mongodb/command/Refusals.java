package io.pincast.embedded.mongodb.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a real server does and this one does not, before anything is read or changed. Left to the engine, much of
 * it would be ignored in silence, or noticed only when a document is there to be looked at.
 */
public final class Refusals {

    private static final Set<String> TRANSACTION = Set.of("startTransaction", "autocommit", "txnNumber");
    private static final Set<String> OPTIONS =
            Set.of("collation", "hint", "tailable", "awaitData", "let", "min", "max", "returnKey", "showRecordId");
    private static final Set<String> COMMANDS = Set.of(
            "explain",
            "renameCollection",
            "mapReduce",
            "bulkWrite",
            "commitTransaction",
            "abortTransaction",
            "collMod");
    private static final Set<String> CREATE = Set.of("create", "autoIndexId", "comment", "writeConcern");
    private static final Set<String> INDEX = Set.of("v", "key", "name", "unique", "sparse", "ns", "background");
    private static final Set<String> STAGES = Set.of(
            "$match",
            "$group",
            "$project",
            "$sort",
            "$limit",
            "$skip",
            "$unwind",
            "$lookup",
            "$facet",
            "$count",
            "$addFields",
            "$unset",
            "$replaceRoot");

    private Refusals() {}

    public static void check(String name, Document command) {
        if (COMMANDS.contains(name)) {
            throw Replies.refused("The command " + name);
        }
        refuseAny(command, TRANSACTION, "A transaction or retryable write");
        refuseAny(command, OPTIONS, "An option of " + name);
        if (command.get("readConcern") instanceof Document concern && "snapshot".equals(concern.get("level"))) {
            throw Replies.refused("The read concern snapshot");
        }
        switch (name) {
            case "find" -> Filters.check(command.get("filter"));
            case "count", "distinct" -> Filters.check(command.get("query"));
            case "findAndModify" -> change(command, "query", "update");
            case "update" -> each(command.get("updates"), update -> change(update, "q", "u"));
            case "delete" -> each(command.get("deletes"), delete -> change(delete, "q", "u"));
            case "aggregate" -> pipeline(command.get("pipeline"));
            case "create" -> create(command);
            case "createIndexes" -> each(command.get("indexes"), Refusals::index);
            default -> {
                // The engine knows the command or says that it does not.
            }
        }
    }

    private static void change(Document change, String filter, String update) {
        refuseAny(change, OPTIONS, "An option of an update or delete");
        Filters.check(change.get(filter));
        if (change.get(update) instanceof Collection<?>) {
            throw Replies.refused("An update pipeline");
        }
    }

    private static void pipeline(@Nullable Object pipeline) {
        each(pipeline, stage -> stage.forEach(Refusals::stage));
    }

    private static void stage(String stage, @Nullable Object argument) {
        if (!STAGES.contains(stage)) {
            throw Replies.refused("The aggregation stage " + stage);
        }
        if (!(argument instanceof Document document)) {
            return;
        }
        switch (stage) {
            case "$match" -> Filters.check(document);
            case "$lookup" -> pipeline(document.get("pipeline"));
            case "$facet" -> document.values().forEach(Refusals::pipeline);
            default -> {
                // The engine checks the arguments of the other stages.
            }
        }
    }

    private static void create(Document command) {
        for (var option : command.keySet()) {
            if (!CREATE.contains(option) && !option.startsWith("$") && !option.equals("lsid")) {
                throw Replies.refused("A collection with the option " + option);
            }
        }
    }

    private static void index(Document index) {
        for (var option : index.keySet()) {
            if (!INDEX.contains(option)) {
                throw Replies.refused("An index with the option " + option);
            }
        }
        if (index.get("key") instanceof Document key) {
            key.forEach((field, direction) -> {
                boolean plain = direction instanceof Number number && Math.abs(number.doubleValue()) == 1;
                if (!plain || field.contains("$")) {
                    throw Replies.refused("An index on " + field + ": " + direction);
                }
            });
        }
    }

    private static void each(@Nullable Object documents, Consumer<Document> check) {
        if (documents instanceof Collection<?> all) {
            all.forEach(each -> {
                if (each instanceof Document document) {
                    check.accept(document);
                }
            });
        }
    }

    private static void refuseAny(Document document, Set<String> options, String what) {
        for (var option : options) {
            if (document.containsKey(option)) {
                throw Replies.refused(what + " (" + option + ")");
            }
        }
    }
}
