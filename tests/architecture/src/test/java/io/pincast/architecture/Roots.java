package io.pincast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Names packages below a root: the rules run over {@code io.pincast} and, word for word the same, over the fixtures, which
 * are laid out like it.
 */
record Roots(String root) {
    static final Roots PRODUCTION = new Roots("io.pincast");
    static final Roots FIXTURES = new Roots("io.pincast.architecture.fixture");

    /** Those with a domain. The gateway is a service too, but has neither store nor topic, and web is all it does. */
    static final String[] SERVICES = {"auth", "scheduler", "publisher", "analytics"};

    private static final String[] ADAPTERS = {"web", "http", "store", "events", "pinterest"};

    String[] packages(String... modules) {
        return Arrays.stream(modules).map(module -> root + "." + module + "..").toArray(String[]::new);
    }

    DescribedPredicate<JavaClass> in(String... modules) {
        return resideInAnyPackage(packages(modules));
    }

    DescribedPredicate<JavaClass> services() {
        return in(SERVICES);
    }

    /** In a package of a service that is, or lies below, one of these adapters. */
    static DescribedPredicate<JavaClass> adapter(String... names) {
        return resideInAnyPackage(
                Arrays.stream(names).map(name -> ".." + name + "..").toArray(String[]::new));
    }

    /** A feature's own code: one package below its service. What lies deeper is an adapter, named for what it adapts to. */
    DescribedPredicate<JavaClass> features() {
        return DescribedPredicate.describe(
                "features", candidate -> !sharedAdapters().test(candidate) && isOneBelowItsService(candidate));
    }

    /** Directly below a service, for all of its features: such as how errors are documented. */
    DescribedPredicate<JavaClass> sharedAdapters() {
        return resideInAnyPackage(Arrays.stream(SERVICES)
                .flatMap(service -> Arrays.stream(ADAPTERS).map(adapter -> root + "." + service + "." + adapter))
                .toArray(String[]::new));
    }

    private boolean isOneBelowItsService(JavaClass candidate) {
        return Arrays.stream(SERVICES)
                .anyMatch(service ->
                        candidate.getPackageName().matches(Pattern.quote(root + "." + service) + "\\.[^.]+"));
    }
}
