package io.pincast.standalone.up;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.pincast.standalone.UsageException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for the whole JVM, as JSON lines in the data folder: Spring Boot's own would be set up anew by every service. */
final class Logs {

    private Logs() {}

    static void toFolder(Path folder) {
        // Tomcat logs through java.util.logging, which would print on the terminal.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("folder", folder.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Logs.class.getResource("/pincast-logback.xml"));
        } catch (JoranException e) {
            throw new UsageException("the log in " + folder + " could not be opened.", e);
        }
    }
}
