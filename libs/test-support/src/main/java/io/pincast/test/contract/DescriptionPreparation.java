package io.pincast.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts Pinterest's description down to the operations that have to do with organic Pins, and makes it strict. The whole
 * one, of 2 MB, is mostly about advertising and takes many times longer to read.
 */
final class DescriptionPreparation {
    private static final List<String> OURS = List.of("/oauth/token", "/user_account", "/boards", "/pins", "/media");
    private static final String PREFIX = "#/components/";

    private final ObjectNode description;

    DescriptionPreparation(ObjectNode description) {
        this.description = description;
    }

    void prepare() {
        var paths = (ObjectNode) description.path("paths");
        paths.retain(
                names(paths).stream().filter(DescriptionPreparation::isOurs).toList());
        dropProse(description);
        keepWhatIsUsed(paths);
        var preparation = new SchemaPreparation((ObjectNode) description.at("/components/schemas"));
        preparation.prepareAll();
        preparation.prepare(paths);
        preparation.prepare(description.at("/components/parameters"));
        preparation.prepare(description.at("/components/responses"));
    }

    private static boolean isOurs(String path) {
        return OURS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }

    private static void dropProse(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : names(object)) {
                if (name.equals("properties")) {
                    // Names of fields, such as x-amz-date, not the description's own words.
                    object.path(name).forEach(DescriptionPreparation::dropProse);
                } else if (name.startsWith("example") || name.startsWith("x-")) {
                    object.remove(name);
                } else if (name.equals("description") && object.path(name).isTextual()) {
                    object.put(name, "-");
                } else {
                    dropProse(object.path(name));
                }
            }
        } else {
            node.forEach(DescriptionPreparation::dropProse);
        }
    }

    private void keepWhatIsUsed(JsonNode paths) {
        Set<String> used = new HashSet<>();
        var open = new ArrayDeque<String>();
        collect(paths, open);
        while (!open.isEmpty()) {
            var reference = open.remove();
            if (used.add(reference)) {
                collect(description.at(reference.substring(1)), open);
            }
        }
        for (var kind : description.path("components").properties()) {
            if (!kind.getKey().equals("securitySchemes") && kind.getValue() instanceof ObjectNode members) {
                var prefix = PREFIX + kind.getKey() + "/";
                members.retain(names(members).stream()
                        .filter(name -> used.contains(prefix + name))
                        .toList());
            }
        }
    }

    private static void collect(JsonNode node, ArrayDeque<String> references) {
        if (node.isTextual() && node.asText().startsWith(PREFIX)) {
            references.add(node.asText());
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, references));
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
