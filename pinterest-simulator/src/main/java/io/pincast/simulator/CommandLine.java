package io.pincast.simulator;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the program is told, and what it says. */
final class CommandLine {
    private static final int DEFAULT_PORT = 8081;
    private static final String USAGE = """
            Usage: pinterest-simulator [--port <n>] [--host <address>] [--data <folder>]

              --port <n>        port to listen on (default 8081; 0: any that is free)
              --host <address>  address to listen on (default 127.0.0.1)
              --data <folder>   where to keep the data (default: kept in memory only)
              --help            this text
            """;

    /** For the program only: as a library, the simulator leaves the logging of its host alone. */
    private static final List<String> QUIET = List.of(
            "--logging.level.root=warn",
            "--logging.level.io.pincast=info",
            // What cannot start is said in one sentence; a path that is not there is an answer, not an event.
            "--logging.level.org.springframework.boot=off",
            "--logging.level.org.springframework.web.servlet.PageNotFound=off");

    private final PrintStream out;
    private final PrintStream err;

    CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static void run(String[] args) {
        var status = new CommandLine(System.out, System.err).start(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Starts the simulator, which then keeps the process alive; answers the exit status where it does not. */
    int start(String[] args) {
        try {
            var options = parse(args);
            if (options == null) {
                out.print(USAGE);
                return 0;
            }
            var simulator = PinterestSimulator.start(options, QUIET);
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-shutdown"));
            out.println("Pinterest simulator: " + simulator.baseUrl() + "/  (stop: Ctrl-C)");
            return 0;
        } catch (SimulatorStartException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static @Nullable SimulatorOptions parse(String[] args) {
        var options = SimulatorOptions.inMemory().withPort(DEFAULT_PORT);
        for (var i = 0; i < args.length; i++) {
            if (args[i].equals("--help")) {
                return null;
            }
            var equals = args[i].indexOf('=');
            var name = equals < 0 ? args[i] : args[i].substring(0, equals);
            if (equals < 0 && i + 1 == args.length) {
                throw new SimulatorStartException(name + " is unknown or lacks its value; see --help.", null);
            }
            var value = equals < 0 ? args[++i] : args[i].substring(equals + 1);
            options = apply(options, name, value);
        }
        return options;
    }

    private static SimulatorOptions apply(SimulatorOptions options, String name, String value) {
        return switch (name) {
            case "--port", "--server.port" -> options.withPort(port(value));
            case "--host", "--server.address" -> options.withHost(value);
            case "--data" -> options.withFolder(Path.of(value));
            default -> throw new SimulatorStartException(name + " is unknown; see --help.", null);
        };
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new SimulatorStartException("--port takes a number from 0 to 65535, not " + value + ".", null);
    }
}
