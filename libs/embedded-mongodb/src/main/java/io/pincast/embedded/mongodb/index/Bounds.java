package io.pincast.embedded.mongodb.index;

import de.bwaldvogel.mongo.bson.Document;
import io.pincast.embedded.mongodb.file.KeyPart;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about one field, as far as an index can use it. It never leaves out a document that matches; what
 * it lets in too much, the query engine's own matcher sorts out.
 */
sealed interface Bounds {

    /** Equal to one of these. */
    record Points(List<KeyPart> values) implements Bounds {}

    /** Within a range of one type; both ends count as included. */
    record Range(KeyPart low, KeyPart high) implements Bounds {}

    /** True when a document without the field cannot match. */
    default boolean excludesMissing() {
        return switch (this) {
            case Points(var values) -> values.stream().noneMatch(KeyPart::isNull);
            case Range(var low, var high) -> !low.isNull() && !high.isNull();
        };
    }

    /** The usable conditions of a query by field; those under {@code $and} count, those under {@code $or} do not. */
    static Map<String, Bounds> of(Document query) {
        var bounds = new LinkedHashMap<String, Bounds>();
        collect(query, bounds);
        return bounds;
    }

    private static void collect(Document query, Map<String, Bounds> bounds) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> collect((Document) part, bounds));
            } else if (!field.startsWith("$")) {
                var found = ofCondition(field, condition);
                if (found != null) {
                    bounds.merge(field, found, Bounds::both);
                }
            }
        });
    }

    private static @Nullable Bounds ofCondition(String field, @Nullable Object condition) {
        if (condition instanceof Document operators
                && !operators.isEmpty()
                && operators.keySet().iterator().next().startsWith("$")) {
            return operators.entrySet().stream()
                    .map(operator -> ofOperator(field, operator.getKey(), operator.getValue()))
                    .reduce(null, (a, b) -> a == null ? b : b == null ? a : both(a, b));
        }
        return point(field, condition);
    }

    private static @Nullable Bounds ofOperator(String field, String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> point(field, value);
            case "$in" -> value instanceof Collection<?> values ? points(field, values) : null;
            case "$gt", "$gte" -> range(KeyPart.of(value), true);
            case "$lt", "$lte" -> range(KeyPart.of(value), false);
            default -> null;
        };
    }

    private static @Nullable Bounds point(String field, @Nullable Object value) {
        var key = KeyPart.of(value);
        return usable(field, key, value) ? new Points(List.of(key)) : null;
    }

    private static @Nullable Bounds points(String field, Collection<?> values) {
        var keys = new TreeSet<KeyPart>();
        for (var value : values) {
            var key = KeyPart.of(value);
            if (!usable(field, key, value)) {
                return null;
            }
            keys.add(key);
        }
        return new Points(List.copyOf(keys));
    }

    /** A sub-document is a usual {@code _id} and found by equality; in other fields it is not in the index's order. */
    private static boolean usable(String field, KeyPart key, @Nullable Object value) {
        return !key.isOpaque() || (field.equals("_id") && value instanceof Document);
    }

    private static @Nullable Bounds range(KeyPart bound, boolean lower) {
        if (bound.isOpaque()) {
            return null;
        }
        return lower ? new Range(bound, bound.aboveType()) : new Range(bound.belowType(), bound);
    }

    private static Bounds both(Bounds a, Bounds b) {
        if (a instanceof Points) {
            return a;
        }
        if (b instanceof Points) {
            return b;
        }
        var first = (Range) a;
        var second = (Range) b;
        if (first.low.rank() != second.low.rank()) {
            return first;
        }
        return new Range(max(first.low, second.low), min(first.high, second.high));
    }

    private static KeyPart max(KeyPart a, KeyPart b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static KeyPart min(KeyPart a, KeyPart b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
