package io.pincast.architecture.deployment;

import static io.pincast.architecture.deployment.StrictYaml.at;
import static io.pincast.architecture.deployment.StrictYaml.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.architecture.Checkout;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That docker-compose.yml runs what there is, and opens no more than it must. */
class ComposeTest {

    static Stream<Program> programs() {
        return Compose.services().keySet().stream()
                .filter(name -> Program.isOurs(text(Compose.service(name), "image")))
                .map(Program::new);
    }

    @Test
    void runsEveryServiceTheBrokerAndTheStore() {
        assertThat(Compose.services().keySet())
                .containsAll(Program.SERVICES)
                .contains("kafka", "mongodb", Program.SIMULATOR);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void buildsTheModuleOfThatName(Program program) {
        var service = Compose.service(program.module());
        assertThat(program.exists()).isTrue();
        assertThat(Program.ofImage(text(service, "image"))).isEqualTo(program);
        assertThat(text(service, "build", "args", "SERVICE")).isEqualTo(program.module());
        assertThat(Checkout.root().resolve(text(service, "build", "dockerfile")))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void asksForHealthWhereTheProgramListens(Program program) {
        assertThat(text(Compose.environment(program.module()), "HEALTH_URL"))
                .isEqualTo("http://127.0.0.1:" + program.port() + program.readiness());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void runsItWithoutPrivileges(Program program) {
        var service = Compose.service(program.module());
        assertThat(text(service, "read_only")).isEqualTo("true");
        assertThat(at(service, "cap_drop")).contains(List.of("ALL"));
        assertThat(at(service, "security_opt")).contains(List.of("no-new-privileges:true"));
        assertThat(text(service, "mem_limit")).isNotEmpty();
    }

    @Test
    void publishesOnlyTheGatewaysPort() {
        var published = Compose.services().keySet().stream()
                .filter(name -> at(Compose.service(name), "ports").isPresent())
                .filter(name -> at(Compose.service(name), "profiles").isEmpty());
        assertThat(published).containsExactly("gateway");
        assertThat(text(Compose.service("gateway"), "ports", "0"))
                .startsWith("${PINCAST_HOST:-127.0.0.1}:")
                .endsWith(":" + new Program("gateway").port());
    }

    @Test
    void opensTheSimulatorToThisHostAloneAndOnlyWhenAsked() {
        var simulator = Compose.service(Program.SIMULATOR);
        assertThat(at(simulator, "profiles")).contains(List.of("simulator"));
        assertThat(text(simulator, "ports", "0")).startsWith("127.0.0.1:");
    }

    @Test
    void waitsForTheBrokerAndTheStoreByHealthChecks() {
        assertThat(Stream.of("kafka", "mongodb"))
                .allMatch(name -> Compose.service(name).containsKey("healthcheck"));
    }

    @Test
    void sendsOnlyWhatTheImageCopiesToTheBuilder() throws Exception {
        var ignored = Files.readAllLines(Checkout.root().resolve(".dockerignore"));
        assertThat(ignored).contains("*");
        assertThat(programs()).allMatch(program -> ignored.contains("!" + program.module() + "/target/layers"));
    }
}
