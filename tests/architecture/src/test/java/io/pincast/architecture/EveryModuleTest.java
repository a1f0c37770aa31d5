package io.pincast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules over what the modules ship. */
class EveryModuleTest {
    private static final JavaClasses PRODUCTION = Checkout.production();

    static Stream<Rule> rules() {
        return Rule.all(Roots.PRODUCTION).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(Rule rule) {
        rule.rule().check(PRODUCTION);
    }

    static List<String> modulesThatShip() {
        return Checkout.modulesThatShip();
    }

    /** A rule over nothing is kept by nobody: so what is compiled after this module must not go by unseen. */
    @ParameterizedTest
    @MethodSource("modulesThatShip")
    void readsTheClassesOf(String module) {
        assertThat(Checkout.classesOf(module))
                .as("compile %s first (mvn -pl tests/architecture -am verify)", module)
                .isNotEmptyDirectory();
    }

    @Test
    void coversTheFiveServices() {
        for (var service : List.of("gateway", "auth", "scheduler", "publisher", "analytics")) {
            assertThat(PRODUCTION.containPackage("io.pincast." + service))
                    .as(service)
                    .isTrue();
        }
    }
}
