package io.pincast.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Makes schemas strict. Pinterest's description forbids no field anywhere, so a misspelled one would pass: {@code allOf} is
 * merged into one schema, and every object with named properties takes no others.
 */
final class SchemaPreparation {
    private static final String REF = "$ref";
    private static final String PREFIX = "#/components/schemas/";

    private final ObjectNode schemas;

    SchemaPreparation(ObjectNode schemas) {
        this.schemas = schemas;
    }

    void prepareAll() {
        grantsOf("OauthAccessTokenRequest", "grant_type");
        grantsOf("OauthAccessTokenResponse", "response_type");
        for (var schema : schemas) {
            prepare(schema);
        }
        moreFields("Error");
        moreFields("Pinterest.Lib.Error");
    }

    /** Deviation.ERRORS_WITH_MORE_FIELDS. */
    private void moreFields(String name) {
        if (schemas.path(name) instanceof ObjectNode error) {
            var properties = error.withObjectProperty("properties");
            properties.putObject("status").put("type", "string");
            properties.putObject("message_detail").put("type", "string");
        }
    }

    /** Works on any part of the description: whatever in it looks like a schema is made strict. */
    void prepare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            merge(object);
            close(object);
            overlappingLists(object);
            nullableEnum(object);
            datesWithoutOffset(object);
            object.remove("discriminator");
        }
        for (var child : node) {
            prepare(child);
        }
    }

    /** Deviation.GRANTS_BEHIND_A_DISCRIMINATOR. */
    private void grantsOf(String name, String property) {
        if (!(schemas.path(name) instanceof ObjectNode schema)) {
            return;
        }
        var anyOf = JsonNodeFactory.instance.arrayNode();
        for (var entry : schema.at("/discriminator/mapping").properties()) {
            var variant = (ObjectNode) resolve(entry.getValue().asText()).deepCopy();
            merge(variant);
            if (variant.path("properties").path(property) instanceof ObjectNode word) {
                word.putArray("enum").add(entry.getKey());
            }
            anyOf.add(variant);
        }
        schema.removeAll();
        schema.set("anyOf", anyOf);
    }

    private void merge(ObjectNode schema) {
        while (schema.remove("allOf") instanceof ArrayNode parts) {
            for (var part : parts) {
                var resolved = part.has(REF) ? resolve(part.path(REF).asText()) : part;
                var copy = (ObjectNode) resolved.deepCopy();
                merge(copy);
                mergeInto(schema, copy);
            }
        }
    }

    private static void mergeInto(ObjectNode schema, ObjectNode part) {
        for (var entry : part.properties()) {
            switch (entry.getKey()) {
                case "properties" -> mergeProperties(schema.withObjectProperty("properties"), entry.getValue());
                case "required" -> union(schema, entry.getValue());
                default -> schema.putIfAbsent(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void mergeProperties(ObjectNode properties, JsonNode more) {
        for (var entry : more.properties()) {
            // The last word counts: Paginated's items are refined by what follows it.
            properties.set(entry.getKey(), entry.getValue());
        }
    }

    private static void union(ObjectNode schema, JsonNode more) {
        Set<String> names = new LinkedHashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        more.forEach(name -> names.add(name.asText()));
        var required = schema.putArray("required");
        names.forEach(required::add);
    }

    private static void close(ObjectNode schema) {
        if (schema.path("properties").isObject()
                && !schema.path("properties").isEmpty()
                && schema.path("type").asText("object").equals("object")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
    }

    /** Deviation.METRIC_TYPES_IN_TWO_LISTS. */
    private static void overlappingLists(ObjectNode schema) {
        var oneOf = schema.path("oneOf");
        if (oneOf.isArray() && oneOf.valueStream().allMatch(part -> part.has("enum"))) {
            Set<String> words = new LinkedHashSet<>();
            oneOf.forEach(part -> part.path("enum").forEach(word -> words.add(word.asText())));
            schema.remove("oneOf");
            schema.put("type", "string");
            words.forEach(schema.putArray("enum")::add);
        }
    }

    /** Null is no word of the list, yet allowed. */
    private static void nullableEnum(ObjectNode schema) {
        if (schema.path("nullable").asBoolean() && schema.path("enum") instanceof ArrayNode words) {
            words.addNull();
        }
    }

    /** Deviation.CREATED_AT_WITHOUT_OFFSET. */
    private static void datesWithoutOffset(ObjectNode schema) {
        if (schema.path("properties").path("created_at") instanceof ObjectNode createdAt) {
            createdAt.remove("format");
            createdAt.put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?$");
        }
    }

    private JsonNode resolve(String reference) {
        return schemas.path(reference.substring(PREFIX.length()));
    }
}
