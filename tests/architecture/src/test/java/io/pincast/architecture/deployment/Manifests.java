package io.pincast.architecture.deployment;

import io.pincast.architecture.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What lies in k8s/. */
final class Manifests {
    private static final Path FOLDER = Checkout.root().resolve("k8s");

    private Manifests() {}

    static List<Path> files() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    // What k8s/make-secrets printed for this machine.
                    .filter(file -> !file.equals(FOLDER.resolve("secrets.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> kustomizations() {
        return files().stream().filter(Manifests::isKustomization).toList();
    }

    static boolean isKustomization(Path file) {
        return file.endsWith("kustomization.yaml");
    }

    static boolean isPatch(Path file) {
        return StrictYaml.maps(
                        StrictYaml.documents(file.resolveSibling("kustomization.yaml"))
                                .getFirst(),
                        "patches")
                .stream()
                .anyMatch(patch -> file.endsWith(StrictYaml.text(patch, "path")));
    }

    /** Every manifest that a cluster gets, patches left out. */
    static Stream<Map<String, Object>> all() {
        return files().stream()
                .filter(file -> !isKustomization(file) && !isPatch(file))
                .flatMap(file -> StrictYaml.documents(file).stream());
    }

    static Stream<Map<String, Object>> all(String... kinds) {
        return all().filter(manifest -> List.of(kinds).contains(manifest.get("kind")));
    }

    /** Those that run pods. */
    static List<Map<String, Object>> workloads() {
        return all("Deployment", "StatefulSet").toList();
    }

    static Map<String, Object> container(Map<String, Object> workload) {
        return StrictYaml.maps(workload, "spec", "template", "spec", "containers")
                .getFirst();
    }

    static String nameOf(Map<String, Object> manifest) {
        return StrictYaml.text(manifest, "metadata", "name");
    }

    static Optional<Map<String, Object>> service(String name) {
        return all("Service").filter(service -> nameOf(service).equals(name)).findFirst();
    }

    /** The settings that all services get, by variable. */
    static Properties config(String folder) {
        var config = new Properties();
        try (var in = Files.newBufferedReader(FOLDER.resolve(folder).resolve("config.env"))) {
            config.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return config;
    }
}
