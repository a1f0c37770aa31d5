package io.pincast.chaos;

import io.pincast.chaos.mutant.Mutant;
import io.pincast.test.instance.Processes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code ./pincast chaos} runs. */
@Command(
        name = "pincast chaos",
        description = {
            "Starts a whole Pincast of ten processes (two schedulers, two publishers), plans posts, edits and cancels some,"
                    + " and meanwhile kills, freezes and deceives it, all decided by the seed. Then it counts Pins, and ends with one line:",
            "",
            "  posts=… published=… cancelled=… failed_as_told=… unconfirmed=… lost=… duplicate=… stuck=… early=… after_cancel=…",
            "",
            "lost          told to be published and no Pin of its own, or failed or cancelled for no reason",
            "duplicate     Pins that no publication accounts for",
            "stuck         without an end, long after everything works again",
            "early         sent more than 1 s before it was due, by the simulator's clock",
            "after_cancel  published after its user was told \"cancelled\", or with words older than an edit that was taken",
            "",
            "Exit status: 0 where the last five are 0 and every fault that was planned has struck; otherwise 1, and for each"
                    + " such post its timeline, what Pinterest was asked, and what broke near it. With --mutant: 0 where something was found."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Chaos implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "1", description = "Decides everything (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--posts", defaultValue = "50", description = "How many posts (default: ${DEFAULT-VALUE}).")
    private int posts;

    @Option(
            names = "--minutes",
            defaultValue = "1",
            description = "In how many minutes they fall due and things break (default: ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--scenario",
            defaultValue = "standard",
            description =
                    "standard; or hidden: Pins are listed later than L and made later than N, so a post may end unconfirmed or with a possible duplicate, but never silently (default: ${DEFAULT-VALUE}).")
    private String scenario = "standard";

    @Option(
            names = "--mutant",
            description =
                    "Builds a mistake in on purpose: V1, V3, V5, V6, V7, V8, V9, V10 or V13 (docs/chaos.md). It must be found.")
    private @Nullable Mutant mutant;

    @Option(names = "--data", description = "The folder for data and logs (default: tests/chaos/target/run).")
    private @Nullable Path data;

    private Chaos() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Chaos())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() {
        var options = new Options(
                seed,
                posts,
                Duration.ofMillis(Math.round(minutes * Duration.ofMinutes(1).toMillis())),
                Options.Scenario.valueOf(scenario.toUpperCase(Locale.ROOT)),
                mutant == null ? Mutant.NONE : mutant,
                data == null ? Processes.checkout().resolve("tests/chaos/target/run") : data.toAbsolutePath());
        PrintWriter out = spec.commandLine().getOut();
        var result = new Run(options, line -> {
                    out.println(line);
                    out.flush();
                })
                .go();
        return result.isAsItShouldBe() ? 0 : 1;
    }
}
