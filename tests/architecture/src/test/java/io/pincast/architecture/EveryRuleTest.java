package io.pincast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the fixtures that were written to break it, and no other. */
class EveryRuleTest {
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(Roots.FIXTURES.root());
    /** How ArchUnit begins a finding: the kind of thing, then its full name. */
    private static final Pattern FOUND =
            Pattern.compile("^\\s*(?:- )?(?:Class|Constructor|Field|Method|Static Initializer) <([\\w.$-]+)");

    static Stream<Rule> rules() {
        return Rule.all(Roots.FIXTURES).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsExactlyWhatBreaksIt(Rule rule) {
        assertThat(foundBy(rule)).isNotEmpty().isEqualTo(declaredToBreak(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhatToDoInstead(Rule rule) {
        assertThat(rule.rule().getDescription()).contains(", because ").contains("; ");
    }

    @Test
    void noFixtureNamesARuleThatIsNoMore() {
        var known = rules().map(Rule::id).collect(Collectors.toSet());
        assertThat(FIXTURES.stream().flatMap(fixture -> Stream.of(broken(fixture))))
                .allMatch(known::contains);
    }

    // Fixtures are annotated with something of these tests, and have a package-info: neither is what a rule is about.
    private static Set<String> foundBy(Rule rule) {
        return rule.rule().evaluate(FIXTURES).getFailureReport().getDetails().stream()
                .flatMap(String::lines)
                .filter(line -> !line.contains("<" + Breaks.class.getName() + ">"))
                .flatMap(line -> FOUND.matcher(line).results())
                .map(found -> ownerOf(found.group(1)))
                .filter(name -> !name.endsWith("package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ownerOf(String member) {
        return FIXTURES.stream()
                .map(JavaClass::getName)
                .filter(name -> member.equals(name) || member.startsWith(name + "."))
                .findFirst()
                .orElse(member);
    }

    private static Set<String> declaredToBreak(Rule rule) {
        return FIXTURES.stream()
                .filter(fixture -> Arrays.asList(broken(fixture)).contains(rule.id()))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] broken(JavaClass fixture) {
        return fixture.tryGetAnnotationOfType(Breaks.class).map(Breaks::value).orElseGet(() -> new String[0]);
    }
}
