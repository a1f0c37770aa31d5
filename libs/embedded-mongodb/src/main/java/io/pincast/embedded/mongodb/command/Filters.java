package io.pincast.embedded.mongodb.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses filters with an operator that the query engine does not know. */
final class Filters {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");
    private static final Set<String> ON_DOCUMENTS = Set.of("$expr", "$comment");
    private static final Set<String> ON_FIELDS = Set.of(
            "$eq",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$ne",
            "$not",
            "$exists",
            "$type",
            "$mod",
            "$regex",
            "$options",
            "$size",
            "$all",
            "$elemMatch");
    /** Fields of a reference to another document, which look like operators. */
    private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

    private Filters() {}

    static void check(@Nullable Object filter) {
        if (filter instanceof Document conditions) {
            conditions.forEach(Filters::condition);
        }
    }

    private static void condition(String field, @Nullable Object condition) {
        if (LOGICAL.contains(field)) {
            if (condition instanceof Collection<?> parts) {
                parts.forEach(Filters::check);
            }
        } else if (field.startsWith("$") && !ON_DOCUMENTS.contains(field) && !REFERENCE.contains(field)) {
            throw Replies.refused("The query operator " + field);
        } else if (!field.startsWith("$")) {
            operators(condition);
        }
    }

    private static void operators(@Nullable Object condition) {
        if (!(condition instanceof Document document)) {
            return;
        }
        document.forEach((name, argument) -> {
            if (name.startsWith("$") && !ON_FIELDS.contains(name) && !REFERENCE.contains(name)) {
                throw Replies.refused("The query operator " + name);
            }
            if (name.equals("$not")) {
                operators(argument);
            } else if (name.equals("$elemMatch")) {
                elements(argument);
            }
        });
    }

    /** Either a filter on sub-documents or operators on plain values. */
    private static void elements(@Nullable Object argument) {
        if (argument instanceof Document document && !document.isEmpty()) {
            var first = document.keySet().iterator().next();
            if (ON_FIELDS.contains(first)) {
                operators(document);
            } else {
                check(document);
            }
        }
    }
}
