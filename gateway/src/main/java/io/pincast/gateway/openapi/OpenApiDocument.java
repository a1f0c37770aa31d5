package io.pincast.gateway.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The document while it grows, part by part. Nothing in it depends on the order of the parts. */
class OpenApiDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<String> collisions = new ArrayList<>();

    OpenApiDocument() {
        CommonParts.COMPONENTS.forEach(
                (kind, named) -> named.forEach((name, node) -> component("Pincast", kind, name, node)));
    }

    void add(String service, JsonNode part) {
        part.path("paths").properties().stream()
                .filter(path -> isPublic(path.getKey()))
                .forEach(path -> path(service, path.getKey(), path.getValue()));
        part.path("tags").forEach(tag -> tags.merge(tag.path("name").asString(""), tag, OpenApiDocument::longer));
        part.path("components").properties().stream()
                // How a caller proves itself and what a refusal looks like are said once for all.
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue().properties().stream()
                        .filter(named -> !named.getKey().equals("ProblemDetail"))
                        .forEach(named -> component(service, kind.getKey(), named.getKey(), named.getValue())));
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/api/v1/") || path.startsWith("/callback/");
    }

    private static JsonNode longer(JsonNode one, JsonNode other) {
        return one.size() >= other.size() ? one : other;
    }

    private void path(String service, String path, JsonNode item) {
        var complete = (ObjectNode) item.deepCopy();
        Operations.complete(path, complete);
        if (paths.putIfAbsent(path, complete) != null) {
            collisions.add("path " + path + " is in " + origins.get(path) + " and in " + service);
        }
        origins.put(path, service);
    }

    private void component(String service, String kind, String name, JsonNode node) {
        var place = kind + "/" + name;
        var known = components.computeIfAbsent(kind, unknown -> new TreeMap<>()).putIfAbsent(name, node);
        if (known != null && !sorted(known).equals(sorted(node))) {
            collisions.add("components/" + place + " differs between " + origins.get(place) + " and " + service
                    + ": name one of them otherwise with @Schema(name = …)");
        }
        origins.putIfAbsent(place, service);
    }

    String text() {
        if (!collisions.isEmpty()) {
            throw new IllegalStateException("The parts cannot be one document:\n"
                    + String.join("\n", collisions.stream().sorted().toList()));
        }
        var document = NODES.objectNode();
        document.put("openapi", "3.1.0");
        document.set("info", CommonParts.INFO);
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags")
                .addAll(tags.values().stream().map(OpenApiDocument::sorted).toList());
        var ways = document.putArray("security");
        ways.addObject().putArray(CommonParts.BEARER);
        // What only reads needs the cookie alone; that cannot be said here without saying it of each operation.
        var browser = ways.addObject();
        browser.putArray(CommonParts.COOKIE);
        browser.putArray(CommonParts.CSRF);
        paths.forEach((path, item) -> document.withObjectProperty("paths").set(path, sorted(item)));
        var allComponents = document.putObject("components");
        components.forEach((kind, named) -> named.forEach(
                (name, node) -> allComponents.withObjectProperty(kind).set(name, sorted(node))));
        return print(document);
    }

    /** Objects by name, at every depth; lists as they are. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var list = NODES.arrayNode();
            node.forEach(item -> list.add(sorted(item)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = NODES.objectNode();
        node.properties().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(field -> object.set(field.getKey(), sorted(field.getValue())));
        return object;
    }

    private static String print(JsonNode document) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(document) + "\n";
    }
}
