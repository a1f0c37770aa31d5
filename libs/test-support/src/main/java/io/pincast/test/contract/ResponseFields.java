package io.pincast.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that successful answers may have, as paths: {@code items[].media.images.600x.url}; {@code *} stands for any
 * key of a map. Of schemas that exclude each other all are counted, so it takes several answers to show all fields.
 */
public final class ResponseFields {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode description;

    ResponseFields(ObjectNode description) {
        this.description = description;
    }

    /** All fields described for an operation's 2xx answers; empty where those have no body. */
    public Set<String> documented(String operationId) {
        var fields = new TreeSet<String>();
        for (var path : description.path("paths")) {
            for (var operation : path) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    successes(operation, fields);
                }
            }
        }
        return fields;
    }

    private void successes(JsonNode operation, Set<String> fields) {
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                var schema = resolve(response.getValue()).at("/content/application~1json/schema");
                describe(schema, "", fields);
            }
        }
    }

    private void describe(JsonNode unresolved, String at, Set<String> fields) {
        var schema = resolve(unresolved);
        for (var property : schema.path("properties").properties()) {
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

    private JsonNode resolve(JsonNode node) {
        var resolved = node;
        while (resolved.has("$ref")) {
            resolved = description.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** Which of the documented fields an answer shows. */
    public Set<String> shown(String operationId, byte[] body) {
        var shown = new TreeSet<String>();
        try {
            show(MAPPER.readTree(body), "", documented(operationId), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shown;
    }

    private static void show(JsonNode node, String at, Set<String> documented, Set<String> shown) {
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
