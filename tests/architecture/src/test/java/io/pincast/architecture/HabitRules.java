package io.pincast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Habits that hold in everything that ships. */
final class HabitRules {
    private static final Set<String> READS_THE_TIME = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalTime.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.Year.now()",
            "java.time.YearMonth.now()",
            "java.lang.System.currentTimeMillis()",
            "java.util.UUID.randomUUID()",
            "java.util.Date.<init>()");

    private static final Set<String> MAKES_A_CLOCK = Set.of(
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)");
    private static final String VALUE = "org.springframework.beans.factory.annotation.Value";

    private HabitRules() {}

    static List<Rule> of(Roots roots) {
        return List.of(
                new Rule("R8-fields", noFieldInjection()),
                new Rule("R8-setters", noSetterInjection()),
                new Rule("R8-values", noValues()),
                new Rule("R9", timeAndIdsAreHandedIn(roots)),
                new Rule("R9-clocks", clocksAreHandedIn(roots)),
                new Rule("R11", packagesAreNullMarked(roots)),
                new Rule("R12-output", noStandardStreams(roots)),
                new Rule("R12-dates", noDatesOutsideStores(roots)),
                new Rule("R12-exceptions", exceptionsHaveTheirOwnType()));
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
                .allowEmptyShould(true)
                .because("an object is whole once it is made; take what it needs in the constructor");
    }

    private static ArchRule noSetterInjection() {
        return noMethods()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .allowEmptyShould(true)
                .because("an object is whole once it is made; take what it needs in the constructor");
    }

    private static ArchRule noValues() {
        return classes()
                .should(new ArchCondition<>("use no @Value") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        annotations(type)
                                .filter(annotation ->
                                        annotation.getRawType().getName().equals(VALUE))
                                .forEach(annotation -> events.add(SimpleConditionEvent.violated(
                                        type, "Class <" + type.getName() + "> uses @Value")));
                    }
                })
                .because("a setting has a type, a default and a place where it is checked; add it to the feature's"
                        + " @ConfigurationProperties record");
    }

    // Those on parameters are no dependencies in ArchUnit's eyes.
    private static Stream<JavaAnnotation<?>> annotations(JavaClass type) {
        return Stream.concat(
                type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()),
                type.getCodeUnits().stream()
                        .flatMap(code -> code.getParameters().stream())
                        .flatMap(parameter -> parameter.getAnnotations().stream()));
    }

    // The clock and id beans, and the servers and tools that stand beside the platform: none of them has a domain whose
    // time a test would move. Nor has the demo: it is a client in a terminal, and lives in the same time as who watches
    // it.
    // System.nanoTime measures, it does not tell the time.
    private static ArchRule timeAndIdsAreHandedIn(Roots roots) {
        return noClasses()
                .that(not(roots.in("defaults.id", "simulator.time", "standalone.demo", "embedded", "test")))
                .should()
                .callMethodWhere(reaches(READS_THE_TIME))
                .orShould()
                .callConstructorWhere(reaches(READS_THE_TIME))
                .because(
                        "time and ids are arguments; take the java.time.Clock bean, or io.pincast.defaults.id.Ids (in the"
                                + " simulator: io.pincast.simulator.time)");
    }

    // A library may have the system's clock as what its builder starts from, and the demo has no context; whoever has
    // one
    // has the bean.
    private static ArchRule clocksAreHandedIn(Roots roots) {
        return noClasses()
                .that(not(roots.in(
                        "defaults.id", "simulator.time", "standalone.demo", "embedded", "test", "pinterest.client")))
                .should()
                .callMethodWhere(reaches(MAKES_A_CLOCK))
                .because(
                        "a clock that one class made for itself stands still in no test; take the java.time.Clock bean");
    }

    private static DescribedPredicate<JavaCall<?>> reaches(Set<String> targets) {
        return DescribedPredicate.describe(
                "reaches one of " + targets,
                call -> targets.contains(call.getTarget().getFullName()));
    }

    private static ArchRule packagesAreNullMarked(Roots roots) {
        return classes()
                .that()
                .resideInAPackage(roots.root() + "..")
                .should(new ArchCondition<>("lie in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var where = type.getPackage();
                        if (!where.tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, "Class <" + type.getName() + "> lies in a package without @NullMarked"));
                        }
                    }
                })
                .because("a package without it is skipped silently by NullAway; add a package-info.java that says in a"
                        + " sentence what the package is for");
    }

    // Programs that a person starts in a terminal talk to that person: standalone, and the simulator's outermost
    // package.
    private static ArchRule noStandardStreams(Roots roots) {
        return noClasses()
                .that(not(roots.in("standalone").or(resideInAPackage(roots.root() + ".simulator"))))
                .should(ACCESS_STANDARD_STREAMS)
                .because("a service is read through its log; use a logger of slf4j");
    }

    private static ArchRule noDatesOutsideStores(Roots roots) {
        return noClasses()
                .that(not(Roots.adapter("store").or(roots.in("embedded", "test"))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .because("the driver speaks in dates, nobody else does; use java.time.Instant");
    }

    private static ArchRule exceptionsHaveTheirOwnType() {
        return noClasses()
                .should(THROW_GENERIC_EXCEPTIONS)
                .because(
                        "whoever catches it must be able to tell it; use IllegalStateException, ProblemException or a type"
                                + " of the feature's own");
    }
}
