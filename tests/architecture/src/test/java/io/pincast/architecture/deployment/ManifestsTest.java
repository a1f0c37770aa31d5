package io.pincast.architecture.deployment;

import static io.pincast.architecture.deployment.StrictYaml.at;
import static io.pincast.architecture.deployment.StrictYaml.maps;
import static io.pincast.architecture.deployment.StrictYaml.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That k8s/ is whole, and speaks of what there is. */
class ManifestsTest {

    static List<Path> manifests() {
        return Manifests.files().stream()
                .filter(file -> !Manifests.isKustomization(file))
                .toList();
    }

    static List<Path> kustomizations() {
        return Manifests.kustomizations();
    }

    static Stream<Arguments> workloads() {
        return Manifests.workloads().stream().map(ManifestsTest::named);
    }

    static Stream<Arguments> ourWorkloads() {
        return Manifests.workloads().stream()
                .filter(workload -> Program.isOurs(text(Manifests.container(workload), "image")))
                .map(ManifestsTest::named);
    }

    private static Arguments named(Map<String, Object> workload) {
        return Arguments.of(Named.of(Manifests.nameOf(workload), workload));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void holdsOnlyWhatKubernetesKnows(Path file) {
        for (var manifest : StrictYaml.documents(file)) {
            assertThat(
                            Manifests.isPatch(file)
                                    ? KubernetesModel.problemsOfPatch(manifest)
                                    : KubernetesModel.problemsOf(manifest))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void namesEveryFileOfItsFolderAndNoOther(Path kustomization) throws Exception {
        var named = new HashSet<Path>();
        var document = StrictYaml.documents(kustomization).getFirst();
        at(document, "resources").ifPresent(all -> ((List<?>) all).forEach(one -> named.add(Path.of(one.toString()))));
        maps(document, "patches").forEach(patch -> named.add(Path.of(text(patch, "path"))));
        maps(document, "configMapGenerator")
                .forEach(map ->
                        ((List<?>) at(map, "envs").orElseThrow()).forEach(one -> named.add(Path.of(one.toString()))));
        assertThat(named).allMatch(path -> Files.exists(kustomization.resolveSibling(path)));

        try (var folder = Files.list(kustomization.getParent())) {
            assertThat(folder.filter(Files::isRegularFile).map(Path::getFileName))
                    .allMatch(file -> named.contains(file)
                            || file.endsWith("kustomization.yaml")
                            || file.endsWith("secrets.example.yaml"));
        }
    }

    @Test
    void runsEveryService() {
        assertThat(Manifests.workloads().stream().map(Manifests::nameOf))
                .containsAll(Program.SERVICES)
                .contains(Program.SIMULATOR);
    }

    @ParameterizedTest
    @MethodSource("ourWorkloads")
    void runsAProgramOfThisCheckoutOnItsPort(Map<String, Object> workload) {
        var container = Manifests.container(workload);
        var program = Program.ofImage(text(container, "image"));
        assertThat(program.module()).isEqualTo(Manifests.nameOf(workload));
        assertThat(program.exists()).isTrue();
        assertThat(text(container, "ports", "0", "containerPort")).isEqualTo(String.valueOf(program.port()));
        var service = Manifests.service(program.module()).orElseThrow();
        assertThat(text(service, "spec", "ports", "0", "port")).isEqualTo(String.valueOf(program.port()));
        assertThat(text(service, "spec", "selector", "app.kubernetes.io/name")).isEqualTo(program.module());
    }

    @ParameterizedTest
    @MethodSource("ourWorkloads")
    void isAskedWhetherItLivesAndWhetherItIsReady(Map<String, Object> workload) {
        var container = Manifests.container(workload);
        var program = Program.ofImage(text(container, "image"));
        assertThat(text(container, "startupProbe", "httpGet", "path")).isEqualTo(program.liveness());
        assertThat(text(container, "livenessProbe", "httpGet", "path")).isEqualTo(program.liveness());
        assertThat(text(container, "readinessProbe", "httpGet", "path")).isEqualTo(program.readiness());
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(text(container, probe, "httpGet", "port")).isEqualTo("http");
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isBoundedProbedAndUnprivileged(Map<String, Object> workload) {
        var pod = at(workload, "spec", "template", "spec").orElseThrow();
        var container = Manifests.container(workload);
        assertThat(text(pod, "securityContext", "runAsNonRoot")).isEqualTo("true");
        assertThat(text(pod, "securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
        assertThat(text(pod, "automountServiceAccountToken")).isEqualTo("false");
        assertThat(text(pod, "enableServiceLinks")).isEqualTo("false");
        assertThat(text(container, "securityContext", "allowPrivilegeEscalation"))
                .isEqualTo("false");
        assertThat(text(container, "securityContext", "capabilities", "drop", "0"))
                .isEqualTo("ALL");
        assertThat(Stream.of("requests", "limits").map(what -> text(container, "resources", what, "memory")))
                .noneMatch(String::isEmpty);
        assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe")).allMatch(container::containsKey);
        assertThat(text(workload, "spec", "selector", "matchLabels", "app.kubernetes.io/name"))
                .isEqualTo(text(workload, "spec", "template", "metadata", "labels", "app.kubernetes.io/name"));
    }

    @Test
    void givesEveryServiceADisruptionBudgetAndAnIdentity() {
        for (var kind : List.of("PodDisruptionBudget", "ServiceAccount")) {
            assertThat(Manifests.all(kind).map(Manifests::nameOf))
                    .containsExactlyInAnyOrderElementsOf(Program.SERVICES);
        }
    }

    @Test
    void letsNothingInOrOutByDefault() {
        var closed = Manifests.all("NetworkPolicy")
                .filter(policy ->
                        at(policy, "spec", "podSelector").orElseThrow().equals(Map.of()))
                .filter(policy -> at(policy, "spec", "ingress").isEmpty()
                        && at(policy, "spec", "egress").isEmpty());
        assertThat(closed.map(policy -> at(policy, "spec", "policyTypes").orElseThrow()))
                .containsExactly(List.of("Ingress", "Egress"));
    }

    @Test
    void letsBrowsersComeBackInProductionAndTellsWhoseTheyAre() {
        var ingress = StrictYaml.document("k8s/overlays/production/ingress.yaml");
        var paths = IntStream.range(0, 10)
                .mapToObj(
                        place -> text(ingress, "spec", "rules", "0", "http", "paths", Integer.toString(place), "path"));
        assertThat(paths).contains("/callback/pinterest", "/callback/oidc", "/api/v1");
        var patch = StrictYaml.document("k8s/overlays/production/behind-the-ingress.yaml");
        assertThat(Manifests.container(patch).toString())
                .contains("name=gateway", "name=SERVER_FORWARD_HEADERS_STRATEGY", "value=native");
        assertThat(StrictYaml.document("k8s/overlays/production/kustomization.yaml")
                        .get("patches")
                        .toString())
                .contains("behind-the-ingress.yaml");
    }

    @Test
    void keepsThreeCopiesOfEachTopicInProduction() {
        assertThat(Manifests.config("overlays/production").getProperty("PINCAST_EVENTS_REPLICATION"))
                .isEqualTo("3");
    }

    @Test
    void replacesTheImageOfEveryServiceInProduction() {
        var production = StrictYaml.document("k8s/overlays/production/kustomization.yaml");
        for (var list : List.of("images", "replicas")) {
            assertThat(maps(production, list).stream()
                            .map(entry -> Program.ofImage(text(entry, "name")).module()))
                    .containsExactlyInAnyOrderElementsOf(Program.SERVICES);
        }
    }
}
