package io.pincast.standalone.up;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pincast up}: everything in one JVM, until Ctrl-C. */
@Command(
        name = "up",
        description =
                "Starts everything on this machine: the five services, Kafka, a MongoDB-wire server and a simulated Pinterest.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description =
                    "The port that people and programs use (default: ${DEFAULT-VALUE}). The simulator takes the next, Kafka the one after, MongoDB the third.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(names = "--data", description = "The folder in which all data are kept (default: data in the checkout).")
    private @Nullable Path data;

    @Option(
            names = "--public-url",
            description = "Where people reach this instance; may have a path (default: http://localhost:<port>).")
    private @Nullable URI publicUrl;

    @Option(names = "--mongodb-uri", description = "A MongoDB to use in place of the embedded server.")
    private @Nullable String mongodbUri;

    @Option(names = "--kafka", description = "Kafka's bootstrap servers, to use in place of the embedded broker.")
    private @Nullable String kafka;

    @Option(
            names = "--simulator-url",
            description = "A Pinterest simulator that runs already, to use in place of an own one.")
    private @Nullable URI simulatorUrl;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a configuration key of the services; may be repeated.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws InterruptedException {
        var options = new UpOptions(
                host,
                port,
                data == null ? UpOptions.defaultData() : data.toAbsolutePath().normalize(),
                publicUrl == null ? URI.create("http://localhost:" + port) : publicUrl,
                mongodbUri,
                kafka,
                simulatorUrl,
                settings);
        var progress = new Progress(spec.commandLine().getErr());
        var running = Standalone.start(options, progress);
        progress.ready(options);
        running.awaitStop();
        return running.failure().isPresent() ? 1 : 0;
    }
}
