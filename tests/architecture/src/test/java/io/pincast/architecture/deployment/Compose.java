package io.pincast.architecture.deployment;

import java.util.Map;

/** docker-compose.yml, its anchors resolved. */
final class Compose {
    private static final Map<String, Object> FILE = StrictYaml.document("docker-compose.yml");

    private Compose() {}

    /** Its services by name: ours, the broker and the store. */
    static Map<String, Object> services() {
        return StrictYaml.map(StrictYaml.at(FILE, "services").orElseThrow());
    }

    static Map<String, Object> service(String name) {
        return StrictYaml.map(services().get(name));
    }

    static Map<String, Object> environment(String name) {
        return StrictYaml.at(service(name), "environment").map(StrictYaml::map).orElse(Map.of());
    }
}
