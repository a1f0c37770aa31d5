package io.pincast.benchmarks.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.contracts.Topics;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.embedded.kafka.EmbeddedKafka;
import io.pincast.embedded.kafka.EmbeddedKafkaOptions;
import io.pincast.embedded.mongodb.EmbeddedMongodb;
import io.pincast.embedded.mongodb.EmbeddedMongodbOptions;
import io.pincast.scheduler.SchedulerServiceApplication;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.test.TestIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole scheduler-service on a broker and a store of its own, with their data in a folder. */
final class Scheduler implements AutoCloseable {
    static final int ACCOUNTS = 50;
    private static final int PLANNERS = 16;
    private final EmbeddedKafka kafka;
    private final EmbeddedMongodb mongodb;
    private final TestIdentity identity = TestIdentity.start();
    private final ConfigurableApplicationContext context;
    private final Publisher publisher;

    private Scheduler(Path data) {
        this.kafka = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(data.resolve("kafka")));
        this.mongodb = EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(data.resolve("mongodb")));
        createTopicsOfOthers();
        this.context = SchedulerServiceApplication.application()
                .run(
                        "--server.port=0",
                        "--pincast.service.secret=secret",
                        "--pincast.peers.auth-service=" + identity.address(),
                        "--spring.mongodb.uri=" + mongodb.connectionString(),
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--logging.structured.format.console=",
                        "--logging.level.root=warn",
                        "--logging.level.org.apache.kafka=error");
        this.publisher = new Publisher(kafka.bootstrapServers(), context);
    }

    static Scheduler start() {
        try {
            return new Scheduler(Files.createTempDirectory("pincast-benchmark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopicsOfOthers() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.PUBLICATION_EVENTS, 12, (short) 1),
                            new NewTopic(Topics.ACCOUNT_EVENTS, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker takes no topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Publisher publisher() {
        return publisher;
    }

    /** Plans posts over all accounts, each at its instant. */
    List<String> plan(int count, IntFunction<Instant> dueAt) {
        var run = UUID.randomUUID().toString();
        var progress = context.getBean(PublicationProgress.class);
        try (var planners = Executors.newFixedThreadPool(PLANNERS)) {
            return IntStream.range(0, count)
                    .mapToObj(i -> planners.submit(() -> progress.plan(wish(run, i, dueAt.apply(i)))
                            .publication()
                            .id()
                            .value()))
                    .toList()
                    .stream()
                    .map(Scheduler::join)
                    .toList();
        }
    }

    private static Planning.Wish wish(String run, int number, Instant dueAt) {
        return new Planning.Wish(
                new WorkspaceId("benchmark"),
                new PostId(run + "-" + number),
                new Target("account-" + number % ACCOUNTS, "1001", null),
                1,
                new PinDraft(
                        "Post " + run + " " + number,
                        "A description of some length. ".repeat(10),
                        "https://example.com/" + number,
                        "A picture",
                        List.of(new DraftMedia("m", "image/png", 10, "ab".repeat(32)))),
                dueAt,
                dueAt.plus(Duration.ofDays(2)),
                false);
    }

    /** Waits until the answers to all of them are stored. */
    void awaitPublished(List<String> ids) {
        var publications = context.getBean(DuePublications.class);
        var all = ids.stream().map(PublicationId::new).toList();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> publications.listByIds(all).stream()
                        .allMatch(publication -> publication.state() == PublicationState.PUBLISHED));
    }

    /** What the dispatcher read to find and claim what was due, since the start. */
    double documentsRead() {
        return count("scheduler.dispatch.documents.read");
    }

    /** How often it looked. */
    double looks() {
        return count("scheduler.dispatch.looks");
    }

    private double count(String counter) {
        return context.getBean(MeterRegistry.class).get(counter).counter().count();
    }

    private static String join(Future<String> planning) {
        try {
            return planning.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a post could not be planned", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    @Override
    public void close() {
        publisher.close();
        context.close();
        mongodb.close();
        kafka.close();
        identity.close();
    }
}
