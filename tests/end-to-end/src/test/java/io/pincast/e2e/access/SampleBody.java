package io.pincast.e2e.access;

import io.pincast.test.instance.Client;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A body that an operation's schema allows: what is required, and no more. */
final class SampleBody {
    private static final int DEEPEST = 6;
    private final JsonNode document;

    SampleBody(JsonNode document) {
        this.document = document;
    }

    /** JSON text; empty where the operation takes none. */
    String of(Endpoint endpoint) {
        var schema = endpoint.operation().at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? "" : Client.JSON.writeValueAsString(value(schema, 0));
    }

    private @Nullable Object value(JsonNode given, int depth) {
        var schema = resolved(given);
        for (var known : List.of("const", "default", "example")) {
            if (schema.has(known)) {
                return schema.get(known);
            }
        }
        for (var choice : List.of("enum", "examples", "oneOf", "anyOf")) {
            if (schema.path(choice).size() > 0) {
                var first = schema.get(choice).get(0);
                return choice.endsWith("Of") ? value(first, depth + 1) : first;
            }
        }
        return ofType(schema, depth);
    }

    private @Nullable Object ofType(JsonNode schema, int depth) {
        var type = schema.path("type").isArray()
                ? schema.get("type").get(0).asString()
                : schema.path("type").asString("object");
        return switch (type) {
            case "string" -> text(schema);
            case "integer", "number" -> schema.path("minimum").asInt(1);
            case "boolean" -> false;
            case "array" ->
                Stream.ofNullable(depth > DEEPEST ? null : value(schema.path("items"), depth + 1))
                        .toList();
            default -> object(schema, depth);
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date-time" -> "2030-01-01T10:00:00Z";
            case "date" -> "2030-01-01";
            case "uri" -> "https://example.com/";
            case "uuid" -> Cast.UNKNOWN_ID;
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        if (depth <= DEEPEST) {
            schema.path("required").forEach(name -> {
                var value = value(schema.path("properties").path(name.asString()), depth + 1);
                if (value != null) {
                    object.put(name.asString(), value);
                }
            });
        }
        return object;
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
