package io.pincast.gateway.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Merges the parts that the services' tests wrote to {@code <service>/target/openapi/<service>.json} into the one committed
 * document. Run it after {@code mvn verify}: {@code java -cp … io.pincast.gateway.openapi.OpenApiMerger <root of the checkout>}.
 */
public final class OpenApiMerger {
    /** The document, from the root of the checkout. */
    public static final Path DOCUMENT = Path.of("docs", "openapi.json");

    private static final List<String> SERVICES =
            List.of("auth-service", "scheduler-service", "analytics-service", "gateway");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenApiMerger() {}

    /** Writes the document anew. */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments.length > 0 ? arguments[0] : ".");
        Files.createDirectories(root.resolve(DOCUMENT).toAbsolutePath().getParent());
        Files.writeString(root.resolve(DOCUMENT), merged(root));
    }

    /**
     * The document as it must be, byte for byte, for the parts that were last built.
     *
     * @throws IllegalStateException where a part is missing, or two contradict each other
     */
    public static String merged(Path root) throws IOException {
        var parts = new TreeMap<String, JsonNode>();
        for (var service : SERVICES) {
            var part = root.resolve(service).resolve("target/openapi/" + service + ".json");
            if (!Files.exists(part)) {
                throw new IllegalStateException(
                        part + " is missing: it is written by that module's tests, so run mvn verify first");
            }
            parts.put(service, JSON.readTree(Files.readString(part)));
        }
        return merged(parts);
    }

    /** The document of these parts, by service. */
    public static String merged(Map<String, JsonNode> parts) {
        var document = new OpenApiDocument();
        new TreeMap<>(parts).forEach(document::add);
        return document.text();
    }
}
