package io.pincast.standalone.keys;

import io.pincast.standalone.UsageException;
import io.pincast.standalone.up.Addresses;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pincast keys rotate}: a new master key, while everything runs. */
@Command(
        name = "rotate",
        description =
                "Makes a new master key and seals everything anew, while Pincast runs. Can be given again where it was broken off.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
class RotateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--data", description = "The data folder of the instance (default: data in the checkout).")
    private @Nullable Path data;

    @Option(
            names = "--key-file",
            description = "The file that auth-service has as pincast.vault.key-file (default: the data folder's).")
    private @Nullable Path keyFile;

    @Option(names = "--auth-url", description = "Where auth-service listens (default: as the data folder says).")
    private @Nullable URI authUrl;

    @Option(
            names = "--patience",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description = "How long to wait for each step (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Override
    public Integer call() throws InterruptedException {
        var folder = Addresses.folder(data);
        var file = new KeyFile(keyFile == null ? folder.resolve("secrets/master-key") : keyFile);
        var address = authUrl == null
                ? Addresses.in(folder)
                        .find("auth-service")
                        .orElseThrow(() -> new UsageException("no Pincast has run on " + folder
                                + ". Name the data folder with --data, or auth-service's address with --auth-url."))
                : authUrl;
        new Rotation(
                        file,
                        new RunningVault(address),
                        Duration.ofMinutes(patience),
                        spec.commandLine().getOut())
                .run();
        return 0;
    }
}
