package io.pincast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * Where a service may touch the world. service-defaults and the other libraries are what adapters are made of, and the
 * gateway is one adapter altogether: none of them is meant here.
 */
final class AdapterRules {
    private static final String LISTENER = "org.springframework.kafka.annotation.KafkaListener";

    private AdapterRules() {}

    static List<Rule> of(Roots roots) {
        return List.of(
                new Rule("R1", mongoStaysInStores(roots)),
                new Rule("R2", kafkaStaysInEvents(roots)),
                new Rule("R3", webStaysInWeb(roots)),
                new Rule("R4", pinterestStaysInPinterest(roots)),
                new Rule("R7", adaptersArePackagePrivate(roots)),
                new Rule("R7-listeners", listeningMethodsArePackagePrivate(roots)));
    }

    private static ArchRule mongoStaysInStores(Roots roots) {
        return noClasses()
                .that(roots.services().and(not(Roots.adapter("store"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))
                .because("only a store knows how its documents look; put the query behind a port");
    }

    private static ArchRule kafkaStaysInEvents(Roots roots) {
        return noClasses()
                .that(roots.services().and(not(Roots.adapter("events"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..")
                        .or(roots.in("contracts")))
                .because("what crosses Kafka is translated at the border; use a record of the feature's own and"
                        + " translate it in its events package");
    }

    // `http` is the way out as `web` is the way in: the calls to other services. The kinds of media and status that
    // both share are org.springframework.http.
    private static ArchRule webStaysInWeb(Roots roots) {
        return noClasses()
                .that(roots.services().and(not(Roots.adapter("web", "http"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..",
                        "io.swagger.v3.oas.."))
                .because(
                        "a use case does not know who asks; take records in and give records out, and speak HTTP in the"
                                + " feature's web package (or http, to ask another service)");
    }

    private static ArchRule pinterestStaysInPinterest(Roots roots) {
        return noClasses()
                .that(roots.services().and(not(Roots.adapter("pinterest"))))
                .should()
                .dependOnClassesThat(roots.in("pinterest.client"))
                .because("Pinterest's answers become our words once, in the feature's pinterest package; put the call"
                        + " behind a port");
    }

    private static ArchRule adaptersArePackagePrivate(Roots roots) {
        return classes()
                .that(roots.services().and(isAnAdaptersOwnType()).and(not(roots.sharedAdapters())))
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .because("nobody but Spring needs a store, a controller, a listener or a document; let others use the"
                        + " port or the service class");
    }

    private static ArchRule listeningMethodsArePackagePrivate(Roots roots) {
        return noMethods()
                .that()
                .areAnnotatedWith(LISTENER)
                .should()
                .beDeclaredInClassesThat(roots.services().and(isPublic()))
                .allowEmptyShould(true)
                .because("nobody but Kafka's container calls a listener; make its class package-private");
    }

    private static DescribedPredicate<JavaClass> isPublic() {
        return DescribedPredicate.describe("public", type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    // What lies in an adapter package for all features of a service is there to be shared.
    // By name, since a controller of one feature may use a request record of another feature's web package.
    private static DescribedPredicate<JavaClass> isAnAdaptersOwnType() {
        return DescribedPredicate.describe(
                "stores, controllers, listeners and documents",
                type -> type.getSimpleName().matches(".*(Controller|Listener|Documents?|Indexes|Advice)|Mongo.*")
                        || type.isMetaAnnotatedWith("org.springframework.stereotype.Controller"));
    }
}
