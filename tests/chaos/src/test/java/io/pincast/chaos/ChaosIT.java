package io.pincast.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.chaos.mutant.Mutant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short run of {@code ./pincast chaos}: real processes, and as many of the named points as there is time for. */
class ChaosIT {
    private static final boolean LONG = Boolean.getBoolean("pincast.long");
    private final List<String> printed = new ArrayList<>();

    @Test
    void losesDoublesAndForgetsNothingWhateverBreaks() {
        var options = new Options(
                1,
                LONG ? 100 : 44,
                Duration.ofSeconds(LONG ? 120 : 40),
                Options.Scenario.STANDARD,
                Mutant.NONE,
                Path.of("target/chaos-it").toAbsolutePath());

        var result = new Run(options, this::print).go();

        assertThat(result.verdict().isGood())
                .as(() -> String.join("\n", printed))
                .isTrue();
        assertThat(result.complaints()).isEmpty();
        // Which faults find their moment in a short run depends on the machine; ./pincast chaos asks for all that were
        // planned.
        assertThat(result.struck()).hasSizeGreaterThan(result.missing().size());
    }

    private synchronized void print(String line) {
        printed.add(line);
    }
}
