package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.embedded.kafka.EmbeddedKafka;
import io.pincast.embedded.kafka.EmbeddedKafkaOptions;
import io.pincast.embedded.mongodb.EmbeddedMongodb;
import io.pincast.embedded.mongodb.EmbeddedMongodbOptions;
import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Processes;
import io.pincast.test.instance.ScaledTimers;
import io.pincast.test.instance.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka, the store and Pinterest are away, one after the other, while posts fall due: each is published once afterwards, nothing
 * is put aside, and what was late says so. The long form is away for minutes, as in earnest.
 */
class OutageIT {
    private static final boolean LONG = Boolean.getBoolean("pincast.long");
    private static final Duration A_WHILE = LONG ? Duration.ofSeconds(60) : Duration.ofSeconds(2);
    private static final Duration LONG_WHILE = LONG ? Duration.ofMinutes(10) : Duration.ofSeconds(4);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final int ACCOUNTS = 3;
    private static final int POSTS = 12;

    @TempDir
    static Path folder;

    private static final Map<String, Instant> dueAt = new HashMap<>();
    private static final List<Target> targets = new ArrayList<>();
    private static int simulatorPort;
    private static Process simulator;
    private static EmbeddedKafka kafka;
    private static EmbeddedMongodb mongodb;
    private static Instance instance;
    private static Team team;
    private static String mediaId;
    /** Twice as long as planning took at first: all are planned before the first is due. */
    private static Duration lead;

    @BeforeAll
    static void start() {
        var port = Processes.freePorts();
        simulatorPort = port;
        simulator = startSimulator();
        kafka = startKafka(port + 1);
        mongodb = startMongodb(port + 2);
        var arguments = new ArrayList<>(List.of(
                "--simulator-url", "http://127.0.0.1:" + port,
                "--kafka", kafka.bootstrapServers(),
                "--mongodb-uri", mongodb.connectionString()));
        ScaledTimers.SETTINGS.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        instance = Instance.start(folder.resolve("data"), arguments.toArray(String[]::new));
        team = Team.signIn(instance, instance.firstSignIn(), "Outage");
        mediaId = team.uploadImage();
        connect();
        var begun = Instant.now();
        for (var i = 0; i < POSTS / 3; i++) {
            team.api().post("/posts", body("draft " + i, i)).ok();
        }
        lead = Duration.between(begun, Instant.now()).multipliedBy(6).plusSeconds(2);
    }

    private static void connect() {
        var app = team.registerApp(Team.APP_ID, Team.APP_SECRET);
        for (var i = 0; i < ACCOUNTS; i++) {
            var user = "outage_" + i;
            control().post("/users", Map.of("username", user)).ok();
            control().post("/boards", Map.of("account", user, "name", "Board")).ok();
            var account = team.connect(app, user);
            targets.add(new Target(account, team.firstBoard(account)));
        }
    }

    private static Process startSimulator() {
        var output = folder.resolve("simulator.out");
        var started = Processes.start(
                output,
                List.of(
                        "simulator",
                        "--port",
                        String.valueOf(simulatorPort),
                        "--data",
                        folder.resolve("simulator").toString()));
        // It prints the same line each time it is started.
        await("the simulator")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> control().get("/pins").status() == 200);
        return started;
    }

    private static EmbeddedKafka startKafka(int port) {
        return EmbeddedKafka.start(
                EmbeddedKafkaOptions.inFolder(folder.resolve("kafka")).withPort(port));
    }

    private static EmbeddedMongodb startMongodb(int port) {
        return EmbeddedMongodb.start(
                EmbeddedMongodbOptions.inFolder(folder.resolve("mongodb")).withPort(port));
    }

    @AfterAll
    static void stop() {
        instance.close();
        simulator.destroy();
        mongodb.close();
        kafka.close();
    }

    @Test
    void publishesEachOnceAfterKafkaTheStoreAndPinterestWereAway() {
        var port = simulatorPort;
        plan("kafka");
        kafka.close();
        passes(lead.plus(A_WHILE));
        kafka = startKafka(port + 1);
        awaitPublished("kafka");

        plan("store");
        mongodb.close();
        passes(lead.plus(A_WHILE));
        mongodb = startMongodb(port + 2);
        awaitPublished("store");

        plan("pinterest");
        simulator.destroyForcibly().onExit().join();
        passes(lead.plus(LONG_WHILE));
        simulator = startSimulator();
        awaitPublished("pinterest");

        assertThat(titles()).containsExactlyInAnyOrderElementsOf(dueAt.keySet());
        assertThat(putAside()).isEmpty();
    }

    /** Posts that fall due while what is about to go is away. */
    private static void plan(String run) {
        var from = Instant.now().plus(lead);
        for (var i = 0; i < POSTS; i++) {
            var title = run + " " + i;
            var due = from.plusMillis(i * 100L);
            dueAt.put(title, due);
            team.scheduled(body(title, i), due);
        }
        assertThat(Instant.now()).as("planned in time").isBefore(from);
    }

    private static Map<String, Object> body(String title, int number) {
        var target = targets.get(number % ACCOUNTS);
        return team.postBody(title, target.accountId(), target.boardId(), mediaId);
    }

    private static void awaitPublished(String run) {
        await(run)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(posts(run))
                        .hasSize(POSTS)
                        .allSatisfy((title, post) ->
                                assertThat(post.status()).as(title).isEqualTo("published")));
        assertThat(posts(run))
                .allSatisfy((title, post) -> assertThat(post.late())
                        .as("%s is marked late where it is", title)
                        .isEqualTo(post.publishedAt().isAfter(dueAt.get(title).plus(LATE))));
        if (LONG && run.equals("pinterest")) {
            assertThat(posts(run).values()).allMatch(Post::late);
        }
    }

    private static Map<String, Post> posts(String run) {
        var posts = new HashMap<String, Post>();
        for (var post : team.api().get("/posts?limit=100").ok().get("items")) {
            var title = post.get("title").asString();
            if (title.startsWith(run + " ")) {
                var publication = post.get("publications").get(0);
                posts.put(
                        title,
                        new Post(
                                post.get("status").asString(),
                                Instant.parse(publication.path("publishedAt").asString(Instant.EPOCH.toString())),
                                publication.hasNonNull("lateBy")));
            }
        }
        return posts;
    }

    private static List<String> titles() {
        var titles = new ArrayList<String>();
        control().get("/pins").ok().forEach(pin -> titles.add(pin.get("title").asString()));
        return titles;
    }

    /** How much lies in which topic of what could not be read. */
    private static Map<String, Long> putAside() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.endsWith("-dlt"))
                    .toList();
            var partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .filter(end -> end.getValue().offset() > 0)
                    .collect(Collectors.toMap(
                            end -> end.getKey().topic(), end -> end.getValue().offset(), Long::sum));
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void passes(Duration time) {
        var until = Instant.now().plus(time);
        await().atMost(time.plusSeconds(30)).until(() -> !Instant.now().isBefore(until));
    }

    private static Client control() {
        return new Client("http://127.0.0.1:" + simulatorPort + "/control");
    }

    private record Target(String accountId, String boardId) {}

    /** As the API shows it. */
    private record Post(String status, Instant publishedAt, boolean late) {}
}
