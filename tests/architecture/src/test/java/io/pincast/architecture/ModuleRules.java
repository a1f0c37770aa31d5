package io.pincast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which module may use which, by package roots, and which libraries some must do without. */
final class ModuleRules {
    private static final Set<String> ANY = Set.of("*");
    /** Module → the other modules that its main classes may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("gateway", Set.of("defaults")),
            Map.entry("auth", Set.of("contracts", "defaults", "pinterest.client")),
            Map.entry("scheduler", Set.of("contracts", "defaults")),
            Map.entry("publisher", Set.of("appbudget", "contracts", "defaults", "pinterest.client")),
            Map.entry("analytics", Set.of("appbudget", "contracts", "defaults", "pinterest.client")),
            Map.entry("simulator", Set.of()),
            Map.entry("contracts", Set.of()),
            Map.entry("pinterest.client", Set.of()),
            Map.entry("defaults", Set.of("contracts")),
            Map.entry("appbudget", Set.of("defaults")),
            Map.entry("embedded.kafka", Set.of()),
            Map.entry("embedded.mongodb", Set.of()),
            Map.entry("test", Set.of("embedded.kafka", "embedded.mongodb", "defaults", "contracts")),
            Map.entry("standalone", ANY),
            Map.entry("benchmarks", ANY),
            Map.entry("chaos", Set.of()));
    /** What ships may not lean on these, so {@link #ANY} leaves them out. */
    private static final Set<String> ENDS = Set.of("standalone", "benchmarks", "test", "chaos");

    private static final String[] STORE = {"com.mongodb..", "org.bson.."};
    private static final String[] BROKER = {"org.apache.kafka..", "org.springframework.kafka.."};

    private ModuleRules() {}

    static List<Rule> of(Roots roots) {
        return List.of(
                new Rule("modules", modulesUseWhatTheTableAllows(roots)),
                new Rule("chaos", nothingThatShipsKnowsChaos(roots)),
                new Rule("gateway-libraries", gatewayHasNoStoreAndNoBroker(roots)),
                new Rule("contracts-libraries", contractsArePlain(roots)),
                new Rule("client-libraries", clientIsAClient(roots)),
                new Rule("embedded-libraries", embeddedServersKnowNoSpring(roots)),
                new Rule("simulator-libraries", simulatorStandsAlone(roots)));
    }

    private static ArchRule modulesUseWhatTheTableAllows(Roots roots) {
        return classes()
                .that()
                .resideInAPackage(roots.root() + "..")
                .should(useOnlyModulesOfTheTable(roots))
                .because(
                        "services meet on Kafka and over HTTP, never in each other's classes; move what two modules need"
                                + " into the one of libs/ whose purpose it is, or send an event");
    }

    private static ArchCondition<JavaClass> useOnlyModulesOfTheTable(Roots roots) {
        return new ArchCondition<>("use only modules that the table allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                var from = moduleOf(user, roots);
                if (from.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            user, "Class <" + user.getName() + "> is in the package of no module"));
                }
                user.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var to = moduleOf(dependency.getTargetClass(), roots);
                    if (from.isPresent() && to.isPresent() && !mayUse(from.get(), to.get())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static boolean mayUse(String from, String to) {
        var allowed = MAY_USE.getOrDefault(from, Set.of());
        return from.equals(to) || allowed.contains(to) || (allowed.equals(ANY) && !ENDS.contains(to));
    }

    private static Optional<String> moduleOf(JavaClass candidate, Roots roots) {
        var name = candidate.getPackageName() + ".";
        return MAY_USE.keySet().stream()
                .filter(module -> name.startsWith(roots.root() + "." + module + "."))
                .max(Comparator.comparingInt(String::length));
    }

    private static ArchRule nothingThatShipsKnowsChaos(Roots roots) {
        return noClasses()
                .that(not(roots.in("chaos")))
                .should()
                .dependOnClassesThat(roots.in("chaos"))
                .because(
                        "what stops, kills or deceives is on the class path of tests/chaos alone; put a wrapper around the"
                                + " port there, and leave the port as it is");
    }

    private static ArchRule gatewayHasNoStoreAndNoBroker(Roots roots) {
        return noClasses()
                .that(roots.in("gateway"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(STORE).or(resideInAnyPackage(BROKER)))
                .because("the gateway owns nothing; ask the service that does over HTTP");
    }

    private static ArchRule contractsArePlain(Roots roots) {
        return classes()
                .that(roots.in("contracts"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..",
                        roots.root() + ".contracts.."))
                .because("whoever reads a topic gets this jar and nothing with it; put code that needs a library beside"
                        + " its user");
    }

    private static ArchRule clientIsAClient(Roots roots) {
        return noClasses()
                .that(roots.in("pinterest.client"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(STORE)
                        .or(resideInAnyPackage(BROKER))
                        .or(resideInAnyPackage(
                                "org.springframework.boot.autoconfigure..",
                                "org.springframework.stereotype..",
                                "org.springframework.web.servlet..",
                                "org.springframework.security..")))
                .because(
                        "it speaks to Pinterest and to nobody else; let its user hand in what it needs by the builder");
    }

    private static ArchRule embeddedServersKnowNoSpring(Roots roots) {
        return noClasses()
                .that(roots.in("embedded"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.."))
                .because(
                        "they are servers that anybody may start; wire them into Spring in standalone or test-support");
    }

    private static ArchRule simulatorStandsAlone(Roots roots) {
        return noClasses()
                .that(roots.in("simulator"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(STORE)
                        .or(resideInAnyPackage(BROKER))
                        .or(resideInAnyPackage("io.github.resilience4j..")))
                .because(
                        "it is Pinterest, not a part of us: two readings of the description must meet on HTTP; keep its"
                                + " state in its own journal");
    }
}
