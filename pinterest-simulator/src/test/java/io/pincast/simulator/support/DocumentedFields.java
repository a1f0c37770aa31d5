package io.pincast.simulator.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds fields of an answer that the description does not have, which JSON Schema itself allows. */
final class DocumentedFields {
    private final JsonNode document;

    DocumentedFields(Path file) {
        this.document = JsonMapper.shared().readTree(file);
    }

    /** Paths of fields that the description's schema for this answer does not name. */
    List<String> unknown(String method, String path, int status, JsonNode body) {
        var unknown = new ArrayList<String>();
        schema(method, path, status).forEach(schema -> walk("", List.of(schema), body, unknown));
        return unknown;
    }

    private Stream<JsonNode> schema(String method, String path, int status) {
        return document.get("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "\\\\d+")))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .map(operation -> operation.get("responses"))
                .map(responses -> responses.has(Integer.toString(status))
                        ? responses.get(Integer.toString(status))
                        : responses.path("default"))
                .map(response -> response.at("/content/application~1json/schema"))
                .limit(1);
    }

    private void walk(String path, List<JsonNode> schemas, JsonNode value, List<String> unknown) {
        var parts = schemas.stream().flatMap(this::parts).toList();
        if (value.isArray()) {
            var items = parts.stream()
                    .filter(part -> part.has("items"))
                    .map(part -> part.get("items"))
                    .toList();
            value.forEach(item -> walk(path + "[]", items, item, unknown));
        } else if (value.isObject()) {
            value.properties().forEach(field -> walkField(path, parts, field.getKey(), field.getValue(), unknown));
        }
    }

    private void walkField(String path, List<JsonNode> parts, String name, JsonNode value, List<String> unknown) {
        var declared = parts.stream()
                .map(part -> part.path("properties").path(name))
                .filter(schema -> !schema.isMissingNode())
                .toList();
        var free = parts.stream()
                .map(part -> part.path("additionalProperties"))
                .filter(JsonNode::isObject)
                .toList();
        // An object without any properties, such as pin_metrics, says nothing about them.
        var open = parts.stream().noneMatch(part -> part.has("properties"));
        if (!declared.isEmpty() || !free.isEmpty()) {
            walk(path + "/" + name, declared.isEmpty() ? free : declared, value, unknown);
        } else if (!open) {
            unknown.add(path + "/" + name);
        }
    }

    /** The schema and everything that it is composed of. */
    private Stream<JsonNode> parts(JsonNode schema) {
        if (schema.has("$ref")) {
            return parts(document.at(schema.get("$ref").asString().substring(1)));
        }
        var composed = Stream.of("allOf", "oneOf", "anyOf")
                .flatMap(kind -> schema.path(kind).valueStream())
                .flatMap(this::parts);
        var told = schema.at("/discriminator/mapping")
                .valueStream()
                .flatMap(reference -> parts(document.at(reference.asString().substring(1))));
        return Stream.concat(Stream.of(schema), Stream.concat(composed, told));
    }
}
