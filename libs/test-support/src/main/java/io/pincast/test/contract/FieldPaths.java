package io.pincast.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Fields of documents as paths: {@code items[].media.images.600x.url}; {@code *} stands for any key of a map. Of schemas
 * that exclude each other all are counted.
 */
final class FieldPaths {
    private final ObjectNode description;
    private final String otherDirection;

    /** @param otherDirection the mark of fields that are never sent this way: {@code readOnly} or {@code writeOnly} */
    FieldPaths(ObjectNode description, String otherDirection) {
        this.description = description;
        this.otherDirection = otherDirection;
    }

    /** Adds every field that the schema describes. */
    void describe(JsonNode unresolved, String at, Set<String> fields) {
        var schema = resolve(unresolved);
        for (var property : schema.path("properties").properties()) {
            if (property.getValue().path(otherDirection).asBoolean()) {
                continue;
            }
            var path = at.isEmpty() ? property.getKey() : at + "." + property.getKey();
            fields.add(path);
            describe(property.getValue(), path, fields);
        }
        if (schema.path("items").isObject()) {
            describe(schema.path("items"), at + "[]", fields);
        }
        if (schema.path("additionalProperties").isObject()) {
            describe(schema.path("additionalProperties"), at.isEmpty() ? "*" : at + ".*", fields);
        }
        for (var alternatives : new String[] {"oneOf", "anyOf"}) {
            schema.path(alternatives).forEach(alternative -> describe(alternative, at, fields));
        }
    }

    JsonNode resolve(JsonNode node) {
        var resolved = node;
        while (resolved.has("$ref")) {
            resolved = description.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** Adds every documented field that the document has. */
    static void show(JsonNode node, String at, Set<String> documented, Set<String> shown) {
        for (var field : node.properties()) {
            var dot = at.isEmpty() ? "" : at + ".";
            var named = dot + field.getKey();
            var path = documented.contains(named) ? named : dot + "*";
            if (documented.contains(named)) {
                shown.add(named);
            }
            show(field.getValue(), path, documented, shown);
        }
        if (node.isArray()) {
            node.forEach(item -> show(item, at + "[]", documented, shown));
        }
    }
}
