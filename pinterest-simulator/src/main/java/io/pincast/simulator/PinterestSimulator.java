package io.pincast.simulator;

import io.pincast.simulator.control.SimulatorControl;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.JournalException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running simulator, as a library: Pinterest's API on a port of this machine, and its control in this process. */
public final class PinterestSimulator implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String host;

    private PinterestSimulator(ConfigurableApplicationContext context, String host) {
        this.context = context;
        this.host = host;
    }

    /**
     * Starts one; it serves when this returns.
     *
     * @throws SimulatorStartException with one sentence: port taken, folder not usable
     */
    public static PinterestSimulator start(SimulatorOptions options) {
        return start(options, List.of());
    }

    /**
     * Starts one with more configuration.
     *
     * @param configuration Spring's, as {@code --key=value}
     */
    static PinterestSimulator start(SimulatorOptions options, List<String> configuration) {
        requireFreePort(options);
        // Opened before Spring starts: what is wrong with the folder is then one sentence, not a page.
        var journal = open(options);
        try {
            var context = application(journal).run(arguments(options, configuration));
            return new PinterestSimulator(context, options.host());
        } catch (RuntimeException e) {
            journal.close();
            throw explained(options, e);
        }
    }

    private static Journal open(SimulatorOptions options) {
        try {
            return Journal.open(options.folder());
        } catch (JournalException e) {
            throw new SimulatorStartException(String.valueOf(e.getMessage()), e);
        }
    }

    private static SpringApplication application(Journal journal) {
        var application = new SpringApplication(SimulatorConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Journal.class, () -> journal));
        return application;
    }

    private static String[] arguments(SimulatorOptions options, List<String> configuration) {
        var arguments = new ArrayList<>(List.of(
                "--spring.config.name=pinterest-simulator",
                "--server.address=" + options.host(),
                "--server.port=" + options.port()));
        arguments.addAll(configuration);
        return arguments.toArray(String[]::new);
    }

    /** Asked beforehand, because Spring would tell it in a page of text. */
    private static void requireFreePort(SimulatorOptions options) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.host(), options.port()));
        } catch (UnknownHostException e) {
            throw new SimulatorStartException("There is no address " + options.host() + " on this machine.", e);
        } catch (IOException e) {
            throw new SimulatorStartException(
                    "The simulator cannot listen on " + options.host() + ":" + options.port() + " (" + e.getMessage()
                            + "): choose another port, or stop what has it.",
                    e);
        }
    }

    private static RuntimeException explained(SimulatorOptions options, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new SimulatorStartException(
                        "The simulator cannot listen on " + options.host() + ":" + options.port() + ".", failure);
            }
        }
        return failure;
    }

    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** {@code http://127.0.0.1:port}: the API is below it at {@code /production/v5} and {@code /sandbox/v5}. */
    public URI baseUrl() {
        var name = host.equals("0.0.0.0") ? SimulatorOptions.LOOPBACK : host;
        return URI.create("http://" + name + ":" + port());
    }

    /** The verbs of {@code /control}, without HTTP between. */
    public SimulatorControl control() {
        return context.getBean(SimulatorControl.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
