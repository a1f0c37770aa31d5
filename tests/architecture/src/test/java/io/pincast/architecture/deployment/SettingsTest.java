package io.pincast.architecture.deployment;

import static io.pincast.architecture.deployment.StrictYaml.maps;
import static io.pincast.architecture.deployment.StrictYaml.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a variable which compose or Kubernetes sets is one that the service reads: a misspelt one is silently nothing. */
class SettingsTest {
    /** Of the image, not of the program in it. */
    private static final Set<String> OF_THE_IMAGE = Set.of("HEALTH_URL", "JDK_JAVA_OPTIONS");

    static Stream<String> services() {
        return Program.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void areReadByTheService(String service) {
        var given = given(service);
        var ignored = new TreeSet<>(given);
        ignored.removeAll(Settings.of(new Program(service)).setBy(given));
        // What all are told, not each of them has a use for; but one at least.
        ignored.removeIf(variable -> isGivenToAll(variable) && someoneReads(variable));
        assertThat(given).contains("SERVER_ADDRESS");
        assertThat(ignored).isEmpty();
    }

    @Test
    void areMissedWhenMisspelt() {
        var misspelt = Set.of("PINCAST_EVENT_REPLICATION", "SPRING_MONGO_URI", "PINCAST_PEERS_AUTHSERVICES");
        assertThat(Settings.of(new Program("auth-service")).setBy(misspelt)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void haveTheServiceListenOnEveryAddress(String service) {
        assertThat(text(Compose.environment(service), "SERVER_ADDRESS")).isEqualTo("0.0.0.0");
        assertThat(kubernetes(service)).containsEntry("SERVER_ADDRESS", "0.0.0.0");
    }

    @ParameterizedTest
    @MethodSource("services")
    void findEveryPeerWhereItListens(String service) {
        for (var peer : Program.SERVICES) {
            if (!peer.equals("gateway")) {
                var variable = "PINCAST_PEERS_" + peer.toUpperCase(Locale.ROOT).replace('-', '_');
                var address = "http://" + peer + ":" + new Program(peer).port();
                assertThat(Compose.environment(service)).containsEntry(variable, address);
                assertThat(kubernetes(service)).containsEntry(variable, address);
            }
        }
    }

    private static Set<String> given(String service) {
        var given = new TreeSet<>(Compose.environment(service).keySet());
        given.addAll(kubernetes(service).keySet());
        given.removeAll(OF_THE_IMAGE);
        return given;
    }

    private static boolean isGivenToAll(String variable) {
        return Program.SERVICES.stream().allMatch(service -> given(service).contains(variable));
    }

    private static boolean someoneReads(String variable) {
        return Program.SERVICES.stream()
                .anyMatch(service -> !Settings.of(new Program(service))
                        .setBy(Set.of(variable))
                        .isEmpty());
    }

    /** Variables by name; a value from a secret is named as such. */
    private static Map<String, String> kubernetes(String service) {
        var variables = new TreeMap<String, String>();
        for (var folder : new String[] {"base", "overlays/development", "overlays/production"}) {
            Manifests.config(folder).forEach((name, value) -> variables.putIfAbsent(name.toString(), value.toString()));
        }
        var workload = Manifests.workloads().stream()
                .filter(candidate -> Manifests.nameOf(candidate).equals(service))
                .findFirst()
                .orElseThrow();
        maps(Manifests.container(workload), "env")
                .forEach(entry -> variables.put(text(entry, "name"), text(entry, "value")));
        return variables;
    }
}
