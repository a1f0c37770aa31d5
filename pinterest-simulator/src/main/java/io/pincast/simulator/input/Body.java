package io.pincast.simulator.input;

import io.pincast.simulator.error.PinterestError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a JSON body field by field, and refuses what the description's schema does not allow: 400 code 1. */
public final class Body {
    private final JsonNode node;

    private Body(JsonNode node) {
        this.node = node;
    }

    public static Body of(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            throw PinterestError.invalid("Invalid request: the body is not a JSON object");
        }
        return new Body(node);
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Whether the field is there, null or not: a change to nothing. */
    public boolean mentions(String field) {
        return node.has(field);
    }

    public Optional<String> text(String field) {
        return text(field, Integer.MAX_VALUE);
    }

    /** A string of at most so many characters (code points). */
    public Optional<String> text(String field, int longest) {
        if (!has(field)) {
            return Optional.empty();
        }
        var value = node.get(field);
        if (!value.isString()) {
            throw invalid(field, "is not of type 'string'");
        }
        var text = value.stringValue();
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            throw invalid(field, "is too long: maxLength=" + longest);
        }
        return Optional.of(text);
    }

    public String requiredText(String field) {
        return text(field).orElseThrow(() -> invalid(field, "is required"));
    }

    /** A numeric string. */
    public Optional<String> id(String field) {
        return text(field).map(value -> Parameters.id(field, value));
    }

    public boolean flag(String field, boolean otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        if (!node.get(field).isBoolean()) {
            throw invalid(field, "is not of type 'boolean'");
        }
        return node.get(field).booleanValue();
    }

    /** A whole number of 0 or more. */
    public OptionalInt count(String field) {
        if (!has(field)) {
            return OptionalInt.empty();
        }
        var value = node.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw invalid(field, "is not an 'integer' of at least 0");
        }
        return OptionalInt.of(value.intValue());
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return text(field).map(value -> Parameters.parse(field, value, type));
    }

    public Body object(String field) {
        if (!node.path(field).isObject()) {
            throw invalid(field, has(field) ? "is not of type 'object'" : "is required");
        }
        return new Body(node.get(field));
    }

    public List<Body> list(String field, int fewest, int most) {
        var value = node.path(field);
        if (!value.isArray()) {
            throw invalid(field, has(field) ? "is not of type 'array'" : "is required");
        }
        if (value.size() < fewest) {
            throw invalid(field, "violates the constraint: minItems=" + fewest);
        }
        if (value.size() > most) {
            throw invalid(field, "violates the constraint: maxItems=" + most);
        }
        return value.valueStream().map(Body::of).toList();
    }

    public static PinterestError invalid(String field, String why) {
        return PinterestError.invalid("Invalid request: '" + field + "' " + why);
    }
}
