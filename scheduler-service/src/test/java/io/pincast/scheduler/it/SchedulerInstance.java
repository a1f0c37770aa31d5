package io.pincast.scheduler.it;

import io.pincast.contracts.Topics;
import io.pincast.scheduler.SchedulerServiceApplication;
import io.pincast.test.EmbeddedServers;
import io.pincast.test.TestIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running service, started for the first test that asks and shared by all of the JVM. */
public final class SchedulerInstance {
    public static final JsonMapper JSON = new JsonMapper();
    static final String UNKNOWN_BOARD = "404404";
    static final TestIdentity IDENTITY = TestIdentity.start();
    private static final AtomicReference<TargetChecks> CHECKS =
            new AtomicReference<>(SchedulerInstance::knowsAllBoardsButOne);
    static final Duration CLAIM_LEASE = Duration.ofSeconds(2);
    private static final String DATABASE =
            "pincast_scheduler_" + UUID.randomUUID().toString().substring(0, 8);

    static {
        IDENTITY.answer(
                "/internal/target-checks",
                exchange -> CHECKS.get()
                        .answer(JSON.readTree(exchange.getRequestBody().readAllBytes())));
        createTopicsOfOthers();
    }

    public static final ConfigurableApplicationContext CONTEXT = start();
    static final Topic DUE_POSTS = Topic.follow(Topics.DUE_POSTS);
    static final Topic POST_EVENTS = Topic.follow(Topics.POST_EVENTS);

    private SchedulerInstance() {}

    static ConfigurableApplicationContext start(String... more) {
        var arguments = new java.util.ArrayList<>(List.of(
                "--server.port=0",
                "--pincast.service.secret=secret",
                "--pincast.store.database=" + DATABASE,
                "--pincast.peers.auth-service=" + IDENTITY.address(),
                "--spring.mongodb.uri=" + EmbeddedServers.mongodbUri(),
                "--spring.kafka.bootstrap-servers=" + EmbeddedServers.kafka(),
                "--pincast.events.partitions=2",
                "--logging.structured.format.console=",
                // Healing within a test's patience; the inequalities between them hold.
                "--scheduler.dispatch.claim-lease=" + CLAIM_LEASE.toSeconds() + "s",
                "--scheduler.dispatch.resend=4s",
                "--scheduler.dispatch.heal-every=200ms",
                "--scheduler.post.heal-after=1s"));
        arguments.addAll(List.of(more));
        return SchedulerServiceApplication.application().run(arguments.toArray(String[]::new));
    }

    static String url() {
        var server = ((ServletWebServerApplicationContext) CONTEXT).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** Somebody signed in, in a workspace of their own. */
    static Http newTeam() {
        return new Http(url()).as(IDENTITY.person("anna", UUID.randomUUID().toString()));
    }

    /** While it runs, auth-service answers something else. */
    static void whileAuthAnswers(TargetChecks checks, Runnable run) {
        var before = CHECKS.getAndSet(checks);
        try {
            run.run();
        } finally {
            CHECKS.set(before);
        }
    }

    private static String knowsAllBoardsButOne(JsonNode question) {
        var results = StreamSupport.stream(question.get("targets").spliterator(), false)
                .map(target -> target.get("boardId").asString().equals(UNKNOWN_BOARD)
                        ? Map.<String, Object>of(
                                "ok",
                                false,
                                "problem",
                                Map.of(
                                        "code", "BOARD_NOT_FOUND",
                                        "detail", "There is no such board.",
                                        "action", "Choose another board."))
                        : Map.<String, Object>of(
                                "ok", true,
                                "username", "anna_pins",
                                "boardName", "Autumn",
                                "environment", "SIMULATOR",
                                "addedLater", 1))
                .toList();
        return JSON.writeValueAsString(Map.of("results", results));
    }

    private static void createTopicsOfOthers() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", EmbeddedServers.kafka()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.PUBLICATION_EVENTS, 2, (short) 1),
                            new NewTopic(Topics.ACCOUNT_EVENTS, 2, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What auth-service answers; null where it is away. */
    @FunctionalInterface
    interface TargetChecks {
        String answer(JsonNode question);
    }
}
