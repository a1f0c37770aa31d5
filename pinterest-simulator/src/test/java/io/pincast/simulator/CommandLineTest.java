package io.pincast.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLine commandLine =
            new CommandLine(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @Test
    void explainsItself() {
        assertThat(commandLine.start(new String[] {"--help"})).isZero();
        assertThat(out.toString(UTF_8)).contains("--port", "--host", "--data");
    }

    @Test
    void refusesWhatItDoesNotKnowInOneLine() {
        assertThat(commandLine.start(new String[] {"--colour", "red"})).isEqualTo(1);
        assertThat(commandLine.start(new String[] {"--port", "high"})).isEqualTo(1);
        assertThat(commandLine.start(new String[] {"--port=70000"})).isEqualTo(1);
        assertThat(commandLine.start(new String[] {"--data"})).isEqualTo(1);
        assertThat(err.toString(UTF_8).lines()).hasSize(4);
    }

    @Test
    void refusesAnAddressThatIsNotThisMachines() {
        assertThat(commandLine.start(new String[] {"--host", "192.0.2.1", "--port", "0"}))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }
}
