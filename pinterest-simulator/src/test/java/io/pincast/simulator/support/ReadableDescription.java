package io.pincast.simulator.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description in a form that the validator can read, saying the same: only the paths that are simulated; an enum
 * behind a lone {@code allOf} put in its place (the validator takes what has {@code allOf} for an object); the token
 * answers as alternatives (it does not resolve a discriminator that points away from its parent).
 */
final class ReadableDescription {
    private static final List<String> PATHS = List.of("/oauth/token", "/user_account", "/boards", "/pins", "/media");
    private static final Set<String> TOKEN_SCHEMAS = Set.of("OauthAccessTokenResponse", "OauthAccessTokenRequest");
    private final JsonMapper json = JsonMapper.shared();
    private final ObjectNode document;

    private ReadableDescription(Path file) {
        this.document = (ObjectNode) json.readTree(file);
    }

    static String of(Path file) {
        var readable = new ReadableDescription(file);
        readable.keepSimulatedPaths();
        TOKEN_SCHEMAS.forEach(readable::listAlternatives);
        readable.putEnumsInPlace(readable.document);
        return readable.json.writeValueAsString(readable.document);
    }

    private void keepSimulatedPaths() {
        var paths = (ObjectNode) document.get("paths");
        var unused = paths.propertyNames().stream()
                .filter(path -> PATHS.stream().noneMatch(path::startsWith))
                .toList();
        paths.remove(unused);
    }

    private void listAlternatives(String name) {
        var schemas = (ObjectNode) document.at("/components/schemas");
        var alternatives = json.createObjectNode();
        var anyOf = alternatives.putArray("anyOf");
        schemas.at("/" + name + "/discriminator/mapping")
                .valueStream()
                .forEach(reference -> anyOf.addObject().put("$ref", reference.asString()));
        schemas.set(name, alternatives);
    }

    private void putEnumsInPlace(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("allOf").size() == 1) {
            var target = document.at(object.at("/allOf/0/$ref").asString().replaceFirst("^#", ""));
            if (target.path("type").asString("").equals("string")) {
                object.remove("allOf");
                object.setAll((ObjectNode) target.deepCopy());
            }
        }
        node.forEach(this::putEnumsInPlace);
    }
}
