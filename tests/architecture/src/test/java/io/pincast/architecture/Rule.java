package io.pincast.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule with its name in CONTRIBUTING.md.
 *
 * @param id what a fixture that breaks it names in {@link Breaks}
 */
record Rule(String id, ArchRule rule) {

    static List<Rule> all(Roots roots) {
        return Stream.of(ModuleRules.of(roots), AdapterRules.of(roots), FeatureRules.of(roots), HabitRules.of(roots))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
