package io.pincast.embedded.kafka;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real one-node Kafka (KRaft) inside this JVM that keeps its topics, records and committed offsets in a folder.
 *
 * <p>Acknowledged records survive the death of the process; they survive a power cut only as far as the operating
 * system wrote them. Topics are not made by use: create them.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long START_SECONDS = 90;
    private static final long STOP_SECONDS = 30;

    private final DataFolder folder;
    private final String bootstrapServers;
    private final ThreadGroup threads = new ThreadGroup("embedded-kafka-" + COUNT.incrementAndGet());
    private final KafkaConfig config;
    private final AtomicReference<@Nullable String> fatalError = new AtomicReference<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final AtomicReference<@Nullable KafkaRaftServer> server = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(DataFolder folder, EmbeddedKafkaOptions options) {
        this.folder = folder;
        var port = Ports.choose(options.host(), options.port());
        var controllerPort = Ports.choose("127.0.0.1", options.controllerPort());
        this.bootstrapServers = BrokerProperties.advertised(options.host(), port);
        this.config =
                KafkaConfig.fromProps(BrokerProperties.of(folder.logs(), options.host(), port, controllerPort), false);
    }

    /**
     * Starts Kafka and returns when it takes requests.
     *
     * @throws EmbeddedKafkaException whose message says in one sentence what is wrong and what to do
     */
    public static EmbeddedKafka start(EmbeddedKafkaOptions options) {
        var folder = DataFolder.open(options.folder().toAbsolutePath().normalize());
        try {
            folder.formatOnce();
            var kafka = new EmbeddedKafka(folder, options);
            kafka.startUp();
            return kafka;
        } catch (EmbeddedKafkaException e) {
            folder.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** True from the end of start until close, or until Kafka wanted to end the process. */
    public boolean healthy() {
        return !closed.get() && fatalError.get() == null;
    }

    /** Why Kafka wanted to end the process; then it works no more and must be closed and started again. */
    public Optional<String> fatalError() {
        return Optional.ofNullable(fatalError.get());
    }

    /** Stops Kafka, at the latest after half a minute, and frees the folder; a second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            run("stop", this::stopServer).get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.warn(
                    "Kafka in {} did not stop cleanly; its data is safe, the next start takes longer",
                    folder.path(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            FatalExits.forget(threads);
            folder.close();
        }
    }

    private void startUp() {
        FatalExits.listen(threads, this::onFatalExit);
        try {
            var started = run("start", this::startServer);
            CompletableFuture.anyOf(started, failed).get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            close();
            throw StartFailure.explain(folder.path(), e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            close();
            throw new EmbeddedKafkaException(
                    "Kafka did not start within " + START_SECONDS + " s in " + folder.path()
                            + ": see the log above; with a damaged folder, move it away and start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new EmbeddedKafkaException("The start of Kafka was interrupted: start it again.", e);
        }
    }

    private void startServer() {
        var starting = new KafkaRaftServer(config, Time.SYSTEM);
        server.set(starting);
        starting.startup();
    }

    private void stopServer() {
        var running = server.get();
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }

    private void onFatalExit(String why) {
        fatalError.compareAndSet(null, why);
        failed.completeExceptionally(new FatalExits.Intercepted(why));
    }

    /** In a thread of our own group: Kafka's threads inherit it, see {@link FatalExits}. */
    private CompletableFuture<Void> run(String what, Runnable step) {
        var done = new CompletableFuture<Void>();
        var thread = new Thread(threads, threads.getName() + "-" + what) {
            @Override
            public void run() {
                try {
                    step.run();
                    done.complete(null);
                } catch (Throwable e) { // the outermost frame of this thread: whatever it is, the caller must learn it
                    done.completeExceptionally(e);
                }
            }
        };
        thread.setDaemon(true);
        thread.start();
        return done;
    }
}
