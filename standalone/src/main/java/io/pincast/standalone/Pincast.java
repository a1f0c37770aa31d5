package io.pincast.standalone;

import io.pincast.standalone.demo.DemoCommand;
import io.pincast.standalone.keys.KeysCommand;
import io.pincast.standalone.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./pincast} runs. */
@Command(
        name = "pincast",
        description = "Schedules Pins, publishes them on Pinterest on time, and shows how they do.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, DemoCommand.class, SimulatorCommand.class, KeysCommand.class})
public final class Pincast {

    private Pincast() {}

    public static void main(String[] args) {
        var commands = new CommandLine(new Pincast()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof UsageException) {
                command.getErr().println("pincast: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        System.exit(commands.execute(args));
    }
}
