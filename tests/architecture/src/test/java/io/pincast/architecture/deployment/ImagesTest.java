package io.pincast.architecture.deployment;

import static io.pincast.architecture.deployment.StrictYaml.maps;
import static io.pincast.architecture.deployment.StrictYaml.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.architecture.Checkout;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That every image is named with a version, and ours with this checkout's. */
class ImagesTest {
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>pincast</artifactId>\\s*<version>([^<]+)</version>");

    private static List<String> images() {
        var compose = Compose.services().keySet().stream().map(name -> text(Compose.service(name), "image"));
        var kubernetes = Manifests.workloads().stream().map(workload -> text(Manifests.container(workload), "image"));
        var replaced = maps(StrictYaml.document("k8s/overlays/production/kustomization.yaml"), "images").stream()
                .map(image -> text(image, "newName") + ":" + text(image, "newTag"));
        var base = StrictYaml.read(Checkout.root().resolve("docker/Dockerfile"))
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.substring("FROM ".length()));
        return Stream.of(compose, kubernetes, replaced, base)
                .flatMap(all -> all)
                .toList();
    }

    @Test
    void everyImageHasAVersion() {
        assertThat(images()).hasSizeGreaterThan(18).allMatch(image -> image.matches("[a-z0-9./-]+:[A-Za-z0-9.-]+"));
        assertThat(images()).noneMatch(image -> image.endsWith(":latest"));
    }

    @Test
    void oursHaveTheVersionOfThisCheckout() {
        var pom = VERSION.matcher(StrictYaml.read(Checkout.root().resolve("pom.xml")));
        assertThat(pom.find()).isTrue();
        assertThat(images().stream().filter(Program::isOurs).map(image -> image.substring(image.indexOf(':') + 1)))
                .containsOnly(pom.group(1));
    }

    @Test
    void composeAndKubernetesRunTheSameBrokerAndStore() {
        var versions = images().stream()
                .filter(image -> !Program.isOurs(image))
                .distinct()
                .collect(Collectors.groupingBy(image -> image.split(":", 2)[0]));
        assertThat(versions)
                .containsKeys("apache/kafka", "mongo")
                .allSatisfy((name, all) -> assertThat(all).hasSize(1));
    }
}
