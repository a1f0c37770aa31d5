package io.pincast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only the sources show: over every module's, tests included; and over fixtures that break it. */
class SourceHabitsTest {

    @Test
    void noSourceSleepsOrCatchesEverything() {
        var sources =
                Checkout.sources().stream().filter(file -> !isFixture(file)).toList();
        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(SourceHabits.in(sources)).isEmpty();
    }

    @Test
    void findsEverySleepInTheFixture() {
        assertThat(linesOf("R10", "Sleeps.java")).containsExactly(15L, 19L, 23L, 28L);
    }

    @Test
    void findsCatchesThatSwallowEverything() {
        assertThat(linesOf("R12-catch", "CatchesEverything.java")).containsExactly(12L, 20L);
    }

    private static List<Long> linesOf(String rule, String file) {
        var fixtures = Checkout.sources().stream()
                .filter(SourceHabitsTest::isFixture)
                .filter(source -> source.endsWith(file))
                .toList();
        return SourceHabits.in(fixtures).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(SourceHabits.Finding::line)
                .toList();
    }

    private static boolean isFixture(Path source) {
        return source.startsWith(Checkout.root().resolve("tests/architecture"))
                && source.toString().contains("/fixture/");
    }
}
