package io.pincast.standalone;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.simulator.SimulatorStartException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pincast simulator}: the stand-in for Pinterest alone. */
@Command(
        name = "simulator",
        description = "Starts the Pinterest simulator alone.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
class SimulatorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8081", description = "The port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(names = "--data", description = "The folder in which its Pins are kept (default: not kept).")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getErr();
        try (var simulator = started()) {
            out.println("The Pinterest simulator runs.");
            out.println(
                    "  API      " + simulator.baseUrl() + "/production/v5 and " + simulator.baseUrl() + "/sandbox/v5");
            out.println("  Control  " + simulator.baseUrl() + "/control");
            out.println("  Stop     Ctrl-C");
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** What stands in its way is one sentence for whoever typed the command. */
    private PinterestSimulator started() {
        try {
            return PinterestSimulator.start(new SimulatorOptions(data, host, port));
        } catch (SimulatorStartException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
