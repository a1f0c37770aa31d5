package io.pincast.standalone.up;

import io.pincast.analytics.AnalyticsServiceApplication;
import io.pincast.auth.AuthServiceApplication;
import io.pincast.embedded.kafka.EmbeddedKafka;
import io.pincast.embedded.kafka.EmbeddedKafkaException;
import io.pincast.embedded.kafka.EmbeddedKafkaOptions;
import io.pincast.embedded.mongodb.EmbeddedMongodb;
import io.pincast.embedded.mongodb.EmbeddedMongodbException;
import io.pincast.embedded.mongodb.EmbeddedMongodbOptions;
import io.pincast.gateway.GatewayApplication;
import io.pincast.publisher.PublisherServiceApplication;
import io.pincast.scheduler.SchedulerServiceApplication;
import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.standalone.UsageException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;

/** Everything in one JVM: started in order, stopped in the reverse of it. */
final class Standalone {
    private static final Logger log = LoggerFactory.getLogger(Standalone.class);
    private final Deque<Running> running = new ArrayDeque<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Progress progress;
    private volatile @Nullable String failure;

    private Standalone(Progress progress) {
        this.progress = progress;
    }

    /** Starts all, or gives back what it had taken and says in one line why not. */
    static Standalone start(UpOptions options, Progress progress) {
        var standalone = new Standalone(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::onSignal, "stop"));
        try {
            standalone.startAll(options);
            return standalone;
        } catch (EmbeddedKafkaException | EmbeddedMongodbException e) {
            standalone.stopAll();
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (PortInUseException e) {
            standalone.stopAll();
            throw new UsageException("port " + e.getPort() + " is taken. Choose another one with --port.", e);
        } catch (UsageException e) {
            standalone.stopAll();
            throw e;
        }
    }

    private void startAll(UpOptions options) {
        var data = DataFolder.open(options.data());
        running.push(new Running("data folder", data));
        requirePorts(options);
        Logs.toFolder(data.sub("logs"));
        progress.say("Starting Pincast on " + options.data());
        if (options.simulatorUrl() == null) {
            step(
                    "Pinterest simulator",
                    options.simulator().toString(),
                    () -> PinterestSimulator.start(
                            new SimulatorOptions(data.sub("simulator"), options.host(), options.simulatorPort())));
        }
        var kafka = options.kafka() == null ? startKafka(options, data) : options.kafka();
        var mongodb = options.mongodbUri() == null ? startMongodb(options, data) : options.mongodbUri();
        var settings = new ServiceSettings(options, data, kafka, mongodb);
        settings.addresses().writeTo(options.data());
        service("auth-service", AuthServiceApplication.application(), settings);
        service("scheduler-service", SchedulerServiceApplication.application(), settings);
        service("publisher-service", PublisherServiceApplication.application(), settings);
        service("analytics-service", AnalyticsServiceApplication.application(), settings);
        service("gateway", GatewayApplication.application(), settings);
    }

    private static void requirePorts(UpOptions options) {
        Ports.requireFree(options.host(), options.port(), "gateway", "another one with --port");
        if (options.simulatorUrl() == null) {
            Ports.requireFree(options.host(), options.simulatorPort(), "simulator, --port + 1", "another --port");
        }
        if (options.kafka() == null) {
            Ports.requireFree("127.0.0.1", options.kafkaPort(), "Kafka, --port + 2", "another --port");
        }
        if (options.mongodbUri() == null) {
            Ports.requireFree("127.0.0.1", options.mongodbPort(), "MongoDB, --port + 3", "another --port");
        }
    }

    private String startKafka(UpOptions options, DataFolder data) {
        var address = "127.0.0.1:" + options.kafkaPort();
        var broker = step(
                "Kafka",
                address,
                () -> EmbeddedKafka.start(
                        new EmbeddedKafkaOptions(data.sub("kafka"), "127.0.0.1", options.kafkaPort(), 0)));
        Thread.ofVirtual().name("kafka-watch").start(() -> watch(broker));
        return broker.bootstrapServers();
    }

    private String startMongodb(UpOptions options, DataFolder data) {
        var server = step(
                "MongoDB server",
                "127.0.0.1:" + options.mongodbPort(),
                () -> EmbeddedMongodb.start(
                        new EmbeddedMongodbOptions(data.sub("mongodb"), "127.0.0.1", options.mongodbPort(), false)));
        return server.connectionString();
    }

    private void service(String name, SpringApplication application, ServiceSettings settings) {
        application.setRegisterShutdownHook(false);
        step(name, settings.addressOf(name), () -> application.run(settings.argumentsFor(name)));
    }

    private <T extends AutoCloseable> T step(String name, String where, Start<T> start) {
        progress.begin(name);
        var part = start.start();
        running.push(new Running(name, part));
        progress.done(where);
        return part;
    }

    /** A broker that gave up cannot be used any more: better to end than to pretend. */
    private void watch(EmbeddedKafka broker) {
        try {
            while (!stopAsked.await(1, TimeUnit.SECONDS)) {
                broker.fatalError().ifPresent(cause -> {
                    failure = "Kafka gave up: " + cause;
                    log.error("Kafka gave up: {}", cause);
                    progress.say(
                            "pincast: Kafka gave up: " + cause + ". Restart Pincast; nothing acknowledged is lost.");
                    stopAsked.countDown();
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitStop() throws InterruptedException {
        stopAsked.await();
        stopAll();
        stopped.countDown();
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void onSignal() {
        if (running.isEmpty()) {
            return;
        }
        progress.say("\nStopping …");
        stopAsked.countDown();
        stopAll();
        progress.say("Stopped.");
    }

    private synchronized void stopAll() {
        while (!running.isEmpty()) {
            var part = running.pop();
            try {
                part.closeable().close();
            } catch (Exception e) { // outermost: every part gets its chance to stop
                log.warn("{} did not stop cleanly", part.name(), e);
            }
        }
    }

    private record Running(String name, AutoCloseable closeable) {}

    private interface Start<T> {
        T start();
    }
}
