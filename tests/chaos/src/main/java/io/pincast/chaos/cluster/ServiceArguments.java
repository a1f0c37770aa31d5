package io.pincast.chaos.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What each service is told at its start. */
final class ServiceArguments {
    private final Addresses addresses;
    private final Scale scale;
    private final ClusterOptions options;

    ServiceArguments(Addresses addresses, Scale scale, ClusterOptions options) {
        this.addresses = addresses;
        this.scale = scale;
        this.options = options;
    }

    List<String> gateway() {
        var settings = common("gateway", "gateway");
        settings.add("gateway.rate-limit.token.requests=1000000");
        settings.add("gateway.rate-limit.address.requests=1000000");
        settings.add("gateway.route.timeout=10s");
        return arguments("gateway", settings);
    }

    List<String> auth(Path firstSignIn) {
        var settings = data("auth-service", "auth-service");
        settings.add("pincast.vault.master-key=" + addresses.secretOf("master-key"));
        settings.add("pincast.first-sign-in-file=" + firstSignIn);
        for (var peer : List.of("gateway", "scheduler-service", "publisher-service", "analytics-service")) {
            settings.add("pincast.auth.service-secrets." + peer + "=" + addresses.secretOf(peer));
        }
        return arguments("auth-service", settings);
    }

    List<String> analytics() {
        return arguments("analytics-service", data("analytics-service", "analytics-service"));
    }

    List<String> scheduler(String replica, Duration clockOffset) {
        var settings = data("scheduler-service", replica);
        settings.addAll(scale.ofScheduler());
        settings.addAll(Scale.ofConsumers());
        settings.addAll(chaos(replica, clockOffset));
        return arguments("scheduler-service", settings);
    }

    List<String> publisher(String replica, Duration clockOffset) {
        var settings = data("publisher-service", replica);
        settings.addAll(scale.ofPublisher());
        settings.addAll(Scale.ofConsumers());
        settings.addAll(options.publisherSettings());
        settings.addAll(chaos(replica, clockOffset));
        settings.addAll(mistaken());
        return arguments("publisher-service", settings);
    }

    private List<String> mistaken() {
        return switch (options.mutant()) {
            // A slot that is void keeps whoever was frozen from sending as well.
            case V6 -> List.of("publisher.budget.slot-validity=50s");
            // The least with which a publisher starts.
            case V9 ->
                List.of(
                        "publisher.timers.listing=" + scale.clockDifference().multipliedBy(2),
                        "publisher.timers.absences=1");
            default -> List.of();
        };
    }

    private List<String> chaos(String replica, Duration clockOffset) {
        return List.of(
                "pincast.chaos.points=" + options.pointsPort(),
                "pincast.chaos.replica=" + replica,
                "pincast.chaos.mutant=" + options.mutant(),
                "pincast.chaos.clock-offset=" + clockOffset);
    }

    private List<String> data(String service, String name) {
        var settings = common(service, name);
        settings.add("spring.mongodb.uri=" + addresses.store());
        settings.add("spring.kafka.bootstrap-servers=" + addresses.broker());
        settings.add("pincast.pinterest.endpoints.simulator.api=" + addresses.url("simulator") + "/production/v5");
        settings.add("pincast.pinterest.endpoints.simulator.authorize=" + addresses.url("simulator") + "/oauth/");
        return settings;
    }

    private List<String> common(String service, String name) {
        var settings = new ArrayList<String>();
        settings.add("server.port=" + addresses.port(name));
        settings.add("pincast.service.secret=" + addresses.secretOf(service));
        settings.add("pincast.public-url=" + addresses.url("gateway"));
        for (var peer : Addresses.SERVICES) {
            settings.add("pincast.peers." + peer + "=" + addresses.url(peer));
        }
        return settings;
    }

    /** A later setting of the same name takes the place of an earlier one. */
    private static List<String> arguments(String service, List<String> settings) {
        var arguments = new ArrayList<String>();
        arguments.add(service);
        settings.stream()
                .filter(setting -> isLast(setting, settings))
                .forEach(setting -> arguments.add("--" + setting));
        return arguments;
    }

    private static boolean isLast(String setting, List<String> settings) {
        var name = setting.substring(0, setting.indexOf('=') + 1);
        var same = settings.stream().filter(other -> other.startsWith(name)).toList();
        return same.getLast().equals(setting);
    }
}
