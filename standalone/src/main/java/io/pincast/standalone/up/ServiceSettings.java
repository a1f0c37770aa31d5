package io.pincast.standalone.up;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each service is told at start: addresses and secrets. Nothing tells it that it shares a JVM. */
final class ServiceSettings {
    private static final List<String> SERVICES =
            List.of("auth-service", "scheduler-service", "publisher-service", "analytics-service");
    private final UpOptions options;
    private final DataFolder data;
    private final String kafka;
    private final String mongodb;
    private final Map<String, Integer> ports = new HashMap<>();

    ServiceSettings(UpOptions options, DataFolder data, String kafka, String mongodb) {
        this.options = options;
        this.data = data;
        this.kafka = kafka;
        this.mongodb = mongodb;
        var free = Ports.free(SERVICES.size());
        for (var i = 0; i < SERVICES.size(); i++) {
            ports.put(SERVICES.get(i), free.get(i));
        }
        ports.put("gateway", options.port());
    }

    Addresses addresses() {
        return new Addresses(ports.keySet().stream()
                .collect(Collectors.toMap(service -> service, service -> URI.create(addressOf(service)))));
    }

    String addressOf(String service) {
        var host = service.equals("gateway") ? options.host() : "127.0.0.1";
        return "http://" + host + ":" + ports.get(service);
    }

    String[] argumentsFor(String service) {
        var settings = new ArrayList<String>();
        set(settings, "server.port", String.valueOf(ports.get(service)));
        set(settings, "server.address", service.equals("gateway") ? options.host() : "127.0.0.1");
        set(settings, "pincast.service.secret", data.secret(service));
        set(settings, "pincast.public-url", options.publicUrl().toString());
        for (var peer : SERVICES) {
            set(settings, "pincast.peers." + peer, addressOf(peer));
        }
        if (!service.equals("gateway")) {
            set(settings, "spring.mongodb.uri", mongodb);
            set(settings, "spring.kafka.bootstrap-servers", kafka);
            set(settings, "spring.kafka.consumer.properties.session.timeout.ms", "6000");
            set(settings, "spring.kafka.consumer.properties.heartbeat.interval.ms", "1500");
            set(settings, "pincast.pinterest.endpoints.simulator.api", options.simulator() + "/production/v5");
            set(settings, "pincast.pinterest.endpoints.simulator.authorize", options.simulator() + "/oauth/");
        }
        if (service.equals("auth-service")) {
            // Made on first use; ./pincast keys rotate changes it while everything runs.
            data.secret("master-key");
            set(
                    settings,
                    "pincast.vault.key-file",
                    data.sub("secrets/master-key").toString());
            set(settings, "pincast.first-sign-in-file", options.firstSignIn().toString());
            for (var peer : ports.keySet()) {
                set(settings, "pincast.auth.service-secrets." + peer, data.secret(peer));
            }
        }
        for (var setting : options.settings()) {
            settings.add("--" + setting);
        }
        return settings.toArray(String[]::new);
    }

    private static void set(List<String> settings, String key, String value) {
        settings.add("--" + key + "=" + value);
    }
}
