package io.pincast.auth.app;

import io.pincast.auth.AuthServiceApplication;
import io.pincast.test.EmbeddedServers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One auth-service in this JVM. */
final class Replica implements AutoCloseable {
    static final String MASTER_KEY = "c2l4IHRpbWVzIHNldmVuIGlzIGZvcnR5LXR3byEhISE=";
    static final String SERVICE_SECRET = "a-secret-between-services-0123456789";
    private final ConfigurableApplicationContext context;

    private Replica(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Replica start(URI simulator, Path firstSignIn, Clock clock, String database, String... more) {
        var application = AuthServiceApplication.application();
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                starting -> ((GenericApplicationContext) starting).registerBean("clock", Clock.class, () -> clock));
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + EmbeddedServers.mongodbUri(),
                "--spring.kafka.bootstrap-servers=" + EmbeddedServers.kafka(),
                "--pincast.store.database=" + database,
                "--pincast.vault.master-key=" + MASTER_KEY,
                "--pincast.auth.service-secrets.scheduler-service=" + SERVICE_SECRET,
                "--pincast.auth.service-secrets.publisher-service=" + SERVICE_SECRET,
                "--pincast.public-url=http://localhost/pins/",
                "--pincast.first-sign-in-file=" + firstSignIn,
                "--pincast.pinterest.endpoints.simulator.api=" + simulator + "/production/v5",
                "--pincast.pinterest.endpoints.simulator.authorize=" + simulator + "/oauth/",
                "--pincast.pinterest.endpoints.sandbox.api=" + simulator + "/sandbox/v5",
                "--pincast.pinterest.endpoints.sandbox.authorize=" + simulator + "/oauth/",
                // Tests say when.
                "--auth.refresh.poll=1h",
                "--auth.refresh.patience=4s"));
        settings.addAll(Arrays.asList(more));
        return new Replica(application.run(settings.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Stream<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values().stream();
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
