package io.pincast.architecture.deployment;

import io.pincast.architecture.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML of this checkout: a key that stands twice is refused, and so is anything that is more than data. */
final class StrictYaml {
    private StrictYaml() {}

    /** All documents of a file, without the empty ones. */
    static List<Map<String, Object>> documents(Path file) {
        var documents = new ArrayList<Map<String, Object>>();
        for (var document : reader().loadAll(read(file))) {
            if (document != null) {
                documents.add(map(document));
            }
        }
        return documents;
    }

    static Map<String, Object> document(String path) {
        return documents(Checkout.root().resolve(path)).getFirst();
    }

    static List<Map<String, Object>> documentsIn(String text) {
        var documents = new ArrayList<Map<String, Object>>();
        reader().loadAll(text).forEach(document -> documents.add(map(document)));
        return documents;
    }

    /** What lies at a path of keys; a number names an item of a list. Nothing where a step is missing. */
    static Optional<Object> at(Object node, String... path) {
        Object here = node;
        for (var step : path) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list
                when step.matches("\\d+") && Integer.parseInt(step) < list.size() -> list.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return Optional.ofNullable(here);
    }

    static String text(Object node, String... path) {
        return at(node, path).map(String::valueOf).orElse("");
    }

    static List<Map<String, Object>> maps(Object node, String... path) {
        return at(node, path)
                .map(found -> ((List<?>) found).stream().map(StrictYaml::map).toList())
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml reader() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
