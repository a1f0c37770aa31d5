package io.pincast.chaos.cluster;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who listens where, and with which secret; chosen once for all starts of a run. */
final class Addresses {
    static final List<String> SERVICES =
            List.of("auth-service", "scheduler-service", "publisher-service", "analytics-service");
    private static final List<String> ALL = List.of(
            "gateway",
            "auth-service",
            "analytics-service",
            "scheduler-1",
            "scheduler-2",
            "publisher-1",
            "publisher-2",
            // What balances the schedulers; nobody asks a publisher.
            "scheduler-service",
            "publisher-service",
            "simulator",
            "store",
            "broker",
            "controller");
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    Addresses() {
        var free = FreePorts.find(ALL.size());
        for (var i = 0; i < ALL.size(); i++) {
            ports.put(ALL.get(i), free.get(i));
        }
        var names = new ArrayList<>(SERVICES);
        names.addAll(List.of("gateway", "master-key"));
        names.forEach(name -> secrets.put(name, secret()));
    }

    int port(String name) {
        var port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return port;
    }

    String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    String secretOf(String name) {
        return secrets.getOrDefault(name, "");
    }

    String store() {
        return "mongodb://127.0.0.1:" + port("store") + "/?serverSelectionTimeoutMS=5000&connectTimeoutMS=5000";
    }

    String broker() {
        return "127.0.0.1:" + port("broker");
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
