package io.pincast.architecture.deployment;

import io.pincast.architecture.Checkout;
import java.util.List;
import java.util.Map;

/** A module that runs as a process of its own, as its folder describes it. */
record Program(String module) {
    static final List<String> SERVICES =
            List.of("gateway", "auth-service", "scheduler-service", "publisher-service", "analytics-service");
    static final String SIMULATOR = "pinterest-simulator";

    /** The program in an image of ours such as {@code pincast/gateway:0.1.0}. */
    static Program ofImage(String image) {
        return new Program(image.substring(image.lastIndexOf('/') + 1).split(":", 2)[0]);
    }

    static boolean isOurs(String image) {
        return image.startsWith("pincast/") || image.contains("/pincast/");
    }

    /** Its package below {@code io.pincast}. */
    String packageName() {
        return module.replace("-service", "").replace("pinterest-", "");
    }

    boolean exists() {
        return Checkout.modules().contains(module) && (SERVICES.contains(module) || module.equals(SIMULATOR));
    }

    Map<String, Object> settings() {
        return StrictYaml.document(module + "/src/main/resources/" + module + ".yml");
    }

    int port() {
        return Integer.parseInt(StrictYaml.text(settings(), "server", "port"));
    }

    /** Where it tells that it can work. */
    String readiness() {
        return switch (module) {
            case SIMULATOR -> "/control/health";
            // On its public port: the rest of its actuator has another one, where metrics are wanted.
            case "gateway" -> "/readyz";
            default -> "/actuator/health/readiness";
        };
    }

    String liveness() {
        return switch (module) {
            case SIMULATOR -> "/control/health";
            case "gateway" -> "/livez";
            default -> "/actuator/health/liveness";
        };
    }
}
