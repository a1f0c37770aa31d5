package io.pincast.standalone.demo;

import io.pincast.standalone.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pincast demo}: the whole road through the gateway, each step told. Exit status 0 only where every step held. */
@Command(
        name = "demo",
        description =
                "Plays the whole road against a running Pincast: connect an account, schedule a Pin, see it published and measured.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "Where Pincast runs (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--data",
            description =
                    "The data folder of the instance, for the first administrator's sign-in (default: data in the checkout).")
    private @Nullable Path data;

    @Option(names = "--email", description = "Who signs in, where it is not the first administrator.")
    private @Nullable String email;

    @Option(
            names = "--password-env",
            paramLabel = "NAME",
            defaultValue = "PINCAST_PASSWORD",
            description = "The environment variable that holds the password (default: ${DEFAULT-VALUE}).")
    private String passwordEnv = "PINCAST_PASSWORD";

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var signIn = signIn();
        try {
            new Demo(new Api(url), new Steps(out), Clock.systemUTC()).play(signIn);
            return 0;
        } catch (StepFailedException e) {
            out.println();
            out.println("  FAILED: " + e.getMessage());
            out.flush();
            return 1;
        }
    }

    private SignIn signIn() {
        if (email != null) {
            var password = System.getenv(passwordEnv);
            if (password == null) {
                throw new UsageException("--email needs the password in the environment variable " + passwordEnv + ".");
            }
            return new SignIn(email, password);
        }
        var folder = data == null ? Path.of(System.getProperty("pincast.checkout", "."), "data") : data;
        var file = folder.resolve("first-sign-in");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UsageException(
                    "no first sign-in in " + file.toAbsolutePath().normalize()
                            + ". Start Pincast with ./pincast up, name its --data folder, or give --email and "
                            + passwordEnv + ".",
                    e);
        }
        return new SignIn(properties.getProperty("email", ""), properties.getProperty("password", ""));
    }

    /** Who signs in. */
    record SignIn(String email, String password) {
        @Override
        public String toString() {
            return "SignIn[" + email + "]";
        }
    }
}
