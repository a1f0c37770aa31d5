package io.pincast.architecture.deployment;

import static io.pincast.architecture.deployment.StrictYaml.at;
import static io.pincast.architecture.deployment.StrictYaml.maps;
import static io.pincast.architecture.deployment.StrictYaml.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.architecture.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That every secret that is asked for can be made, that none is made for nobody, and that none is in the repository. */
class SecretsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @Test
    void theExampleHoldsWhatTheDeploymentsAskFor() {
        var asked = new TreeSet<String>();
        Manifests.workloads()
                .forEach(workload -> maps(Manifests.container(workload), "env")
                        .forEach(variable -> at(variable, "valueFrom", "secretKeyRef")
                                .ifPresent(key -> asked.add(text(key, "name") + "/" + text(key, "key")))));
        Manifests.workloads()
                .forEach(workload -> maps(workload, "spec", "template", "spec", "volumes").stream()
                        .flatMap(volume -> at(volume, "secret").stream())
                        .forEach(secret -> maps(secret, "items")
                                .forEach(item -> asked.add(text(secret, "secretName") + "/" + text(item, "key")))));
        assertThat(asked).isNotEmpty().isEqualTo(keysOf(example()));
    }

    @Test
    void makeSecretsPrintsTheSameWithRandomValues() throws Exception {
        var made = StrictYaml.documentsIn(run("k8s/make-secrets"));
        assertThat(keysOf(made)).isEqualTo(keysOf(example()));
        assertThat(made)
                .allSatisfy(
                        secret -> assertThat(KubernetesModel.problemsOf(secret)).isEmpty());
        assertThat(run("k8s/make-secrets")).isNotEqualTo(run("k8s/make-secrets"));
    }

    @Test
    void makeSecretsNamesAnOwnUserForEachService() throws Exception {
        assertThat(run("k8s/make-secrets", "mongodb://%s:pw@db.example.com/?authSource=admin"))
                .contains("mongodb://pincast_auth:pw@db.example.com/?authSource=admin")
                .contains("mongodb://pincast_analytics:pw@db.example.com/?authSource=admin");
    }

    @Test
    void composeAsksForNothingThatTheExampleLacks() {
        var asked = new TreeSet<String>();
        VARIABLE.matcher(StrictYaml.read(Checkout.root().resolve("docker-compose.yml")))
                .results()
                .forEach(found -> asked.add(found.group(1)));
        assertThat(asked)
                .isEqualTo(variables(StrictYaml.read(Checkout.root().resolve(".env.example")))
                        .keySet());
    }

    @Test
    void makeEnvFillsInEveryValueThatIsOpen() throws Exception {
        var open = variables(StrictYaml.read(Checkout.root().resolve(".env.example")));
        var made = variables(run("docker/make-env"));
        assertThat(made.keySet()).isEqualTo(open.keySet());
        assertThat(made.values()).noneMatch(String::isEmpty);
        assertThat(Base64.getDecoder().decode(made.get("PINCAST_VAULT_MASTER_KEY")))
                .hasSize(32);
        assertThat(open).containsEntry("PINCAST_VAULT_MASTER_KEY", "").containsEntry("MONGODB_PASSWORD", "");
    }

    private static List<Map<String, Object>> example() {
        return StrictYaml.documents(Checkout.root().resolve("k8s/base/secrets.example.yaml"));
    }

    private static Set<String> keysOf(List<Map<String, Object>> secrets) {
        var keys = new TreeSet<String>();
        secrets.forEach(secret -> StrictYaml.map(secret.get("stringData"))
                .keySet()
                .forEach(key -> keys.add(Manifests.nameOf(secret) + "/" + key)));
        return keys;
    }

    private static Map<String, String> variables(String env) {
        var variables = new TreeMap<String, String>();
        env.lines().filter(line -> line.matches("[A-Z_]+=.*")).forEach(line -> {
            var parts = line.split("=", 2);
            variables.put(parts[0], parts[1]);
        });
        return variables;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command).directory(Checkout.root().toFile()).redirectErrorStream(true);
        process.command().set(0, Checkout.root().resolve(command[0]).toString());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(output).isZero();
        return output;
    }
}
