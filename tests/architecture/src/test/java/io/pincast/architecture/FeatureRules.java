package io.pincast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;

/** What a feature's own code may know, and that features form no cycle. */
final class FeatureRules {
    /** What a feature may speak in: Java itself, words for null, logs, meters and validity, and what wires it up. */
    private static final String[] PLAIN = {
        "java..",
        "javax..",
        "org.jspecify..",
        "org.slf4j..",
        "io.micrometer..",
        "jakarta.validation..",
        "jakarta.annotation..",
        "org.springframework.stereotype..",
        "org.springframework.context.annotation..",
        "org.springframework.boot.context.properties..",
        "org.springframework.validation.annotation.."
    };
    /** Something that runs must start after its context and stop before it, so it has a life cycle. */
    private static final Set<String> LIFE_CYCLE = Set.of(
            "org.springframework.context.SmartLifecycle",
            "org.springframework.context.Lifecycle",
            "org.springframework.context.Phased");
    /** Of service-defaults and app-budget: words that every domain here speaks. The rest of them is for adapters. */
    private static final String[] SHARED_WORDS = {
        "io.pincast.appbudget",
        "io.pincast.defaults.id..",
        "io.pincast.defaults.identity..",
        "io.pincast.defaults.problem..",
        "io.pincast.defaults.page..",
        "io.pincast.defaults.idempotency.."
    };

    private static final String[] WITH_FEATURES = {"gateway", "auth", "scheduler", "publisher", "analytics", "simulator"
    };

    private FeatureRules() {}

    static List<Rule> of(Roots roots) {
        return List.of(new Rule("R5", featuresSpeakPlainJava(roots)), new Rule("R6", featuresFormNoCycle(roots)));
    }

    private static ArchRule featuresSpeakPlainJava(Roots roots) {
        return classes()
                .that(roots.features())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PLAIN)
                        .or(resideInAnyPackage(SHARED_WORDS))
                        .or(lifeCycle())
                        .or(roots.features()))
                .allowEmptyShould(true)
                .because("a feature's decisions are tested without a server; let an adapter package translate, and call"
                        + " it through a port");
    }

    private static DescribedPredicate<JavaClass> lifeCycle() {
        return DescribedPredicate.describe("a life cycle", type -> LIFE_CYCLE.contains(type.getName()));
    }

    // Adapters belong to their feature: a detour through another feature's web package is a cycle too.
    private static ArchRule featuresFormNoCycle(Roots roots) {
        return slices().assignedFrom(new Features(roots))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("two features that need each other are one, or a third is hidden in them; move what both need"
                        + " into the lower one");
    }

    /** A class's feature: the first package below its module. */
    private record Features(Roots roots) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            for (var module : WITH_FEATURES) {
                var prefix = roots.root() + "." + module + ".";
                if (type.getPackageName().startsWith(prefix)) {
                    var feature =
                            type.getPackageName().substring(prefix.length()).split("\\.", 2)[0];
                    return SliceIdentifier.of(module, feature);
                }
            }
            return SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }
}
