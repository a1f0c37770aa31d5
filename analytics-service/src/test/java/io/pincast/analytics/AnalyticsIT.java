package io.pincast.analytics;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEndpoint;
import io.pincast.pinterest.client.PinterestEndpoints;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.world.NewBoard;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.NewUser;
import io.pincast.test.EmbeddedServers;
import io.pincast.test.TestIdentity;
import io.pincast.test.instance.Client;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class AnalyticsIT {
    private static final String WORKSPACE = "workspace-1";
    private static PinterestSimulator simulator;
    private static TestIdentity identity;
    private static ConfigurableApplicationContext context;
    private static Client api;
    private static String accessToken;
    private static String boardId;
    private static final AtomicInteger rejectedTokens = new AtomicInteger();
    private static final AtomicInteger tokensAsked = new AtomicInteger();
    private static final AtomicBoolean daySpent = new AtomicBoolean();

    @BeforeAll
    static void start() {
        simulator = PinterestSimulator.start(SimulatorOptions.inMemory());
        var making = simulator.control().making();
        making.addUser(NewUser.named("measured"));
        boardId = making.addBoard(new NewBoard("measured", "Board", null, null, null))
                .id();
        accessToken = making.issueTokens(NewTokens.of("measured")).accessToken();
        identity = TestIdentity.start();
        identity.answer("/internal/accounts/account-1/access-token", 200, exchange -> token(exchange));
        identity.answer("/internal/accounts/account-trial/access-token", 200, exchange -> token("TRIAL"));
        identity.answer("/internal/pinterest-apps/app/budget-slices", 200, exchange -> slice(daySpent.get()));
        identity.answer("/internal/accounts/account-dead/access-token", 409, exchange -> {
            tokensAsked.incrementAndGet();
            return "{}";
        });
        context = AnalyticsServiceApplication.application()
                .run(
                        "--server.port=0",
                        "--pincast.service.secret=test",
                        "--spring.mongodb.uri=" + EmbeddedServers.mongodbUri(),
                        "--spring.kafka.bootstrap-servers=" + EmbeddedServers.kafka(),
                        "--pincast.peers.auth-service=" + identity.address(),
                        "--pincast.pinterest.endpoints.simulator.api=" + simulator.baseUrl() + "/production/v5",
                        "--pincast.events.owned[0].name=" + Topics.METRIC_EVENTS,
                        "--pincast.events.owned[0].retention=1d",
                        "--pincast.events.owned[1].name=" + Topics.PUBLICATION_EVENTS,
                        "--pincast.events.owned[1].retention=1d",
                        "--pincast.events.owned[2].name=" + Topics.ACCOUNT_EVENTS,
                        "--pincast.events.owned[2].retention=1d",
                        "--analytics.poll.first-delay=0s",
                        "--analytics.poll.interval=50ms");
        api = new Client("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/api/v1");
        api.token(identity.person("person", WORKSPACE));
    }

    @AfterAll
    static void stop() {
        context.close();
        identity.close();
        simulator.close();
    }

    @Test
    void tellsTheDailyNumbersOfAPublishedPinAndSendsThemOn() {
        var pinId = createPin();
        publish(pinId, "account-1", "SIMULATOR");
        var report = await().atMost(ofSeconds(20))
                .until(
                        () -> api.get("/analytics/pins/" + pinId),
                        answer -> answer.status() == 200
                                && !answer.json().get("days").isEmpty())
                .json();
        assertThat(report.get("postId").asString()).isEqualTo("post-" + pinId);
        assertThat(report.get("days").get(0).get("metrics").has("IMPRESSION")).isTrue();
        assertThat(report.get("days").get(0).get("dataStatus").asString()).isNotBlank();
        assertThat(report.get("lastPolledAt").asString()).isNotBlank();
        assertThat(metricEvents(pinId))
                .anySatisfy(value -> assertThat(value).contains("IMPRESSION").contains(pinId));
    }

    @Test
    void tellsTheDailyNumbersOfAConnectedAccount() {
        connect("account-1");
        await().atMost(ofSeconds(20)).untilAsserted(() -> {
            var answer = api.get("/analytics/accounts/account-1");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("days")).isNotEmpty();
        });
    }

    @Test
    void showsAPinToNoOtherWorkspace() {
        var pinId = createPin();
        publish(pinId, "account-1", "SIMULATOR");
        await().atMost(ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(api.get("/analytics/pins/" + pinId).status()).isEqualTo(200));
        var stranger =
                api.with(identity.person("stranger", "workspace-2"), null).get("/analytics/pins/" + pinId);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void showsAProgramNothingOfAnAccountOutOfItsReach() {
        var pinId = createPin();
        publish(pinId, "account-1", "SIMULATOR");
        connect("account-1");
        var inReach = api.with(identity.program("token", WORKSPACE, List.of("account-1")), null);
        await().atMost(ofSeconds(20)).untilAsserted(() -> {
            assertThat(inReach.get("/analytics/pins/" + pinId).status()).isEqualTo(200);
            assertThat(inReach.get("/analytics/accounts/account-1").status()).isEqualTo(200);
        });
        var outOfReach = api.with(identity.program("token", WORKSPACE, List.of("account-2")), null);
        for (var path : List.of("/analytics/pins/" + pinId, "/analytics/accounts/account-1")) {
            var foreign = outOfReach.get(path);
            assertThat(foreign.status()).as(path).isEqualTo(404);
            assertThat(foreign.json().get("type").asString()).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void saysThatTheSandboxHasNoNumbersAndNeverAsksForThem() {
        publish("424242", "account-1", "SANDBOX");
        await().atMost(ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(api.get("/analytics/pins/424242").status()).isEqualTo(200));
        assertThat(api.get("/analytics/pins/424242")
                        .json()
                        .get("unavailableReason")
                        .asString())
                .isEqualTo("SANDBOX_HAS_NO_ANALYTICS");
        assertThat(simulator.control().requests(RequestQuery.ALL))
                .noneMatch(request -> request.path().contains("424242"));
    }

    /** A Trial app's requests count by the day, over all services. */
    @Test
    void looksTomorrowWhereTheAppsDayIsSpent() {
        var seen = createPin();
        publish(seen, "account-trial", "SIMULATOR");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(looksAt(seen)).isEqualTo(1));
        daySpent.set(true);
        var before = looksWithoutBudget();
        var late = createPin();
        publish(late, "account-trial", "SIMULATOR");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(looksWithoutBudget()).isGreaterThan(before));
        assertThat(looksAt(late)).isZero();
        assertThat(failuresOf(late))
                .as("waiting is no failure, after which looks grow rare")
                .isZero();
    }

    private static int failuresOf(String pinId) {
        var subjects = context.getBean(MongoDatabase.class).getCollection("subjects");
        return subjects.find(Filters.eq("subjectId", pinId)).first().getInteger("failures", 0);
    }

    private static double looksWithoutBudget() {
        return context.getBean(MeterRegistry.class)
                .counter("analytics.looks", "outcome", "no-budget")
                .count();
    }

    private static long looksAt(String pinId) {
        return simulator.control().requests(RequestQuery.ofOperation("pins/analytics")).stream()
                .filter(request -> request.path().contains(pinId))
                .count();
    }

    private static String slice(boolean spent) {
        var id = spent ? "" : "\"sliceId\":\"slice\",";
        return "{" + id + "\"requests\":" + (spent ? 0 : 1) + ",\"expiresAt\":\"2099-01-01T00:00:00Z\","
                + "\"dayEndsAt\":\"2099-01-01T00:00:00Z\"}";
    }

    @Test
    void stopsWhereTheGrantIsDeadAndGoesOnAfterReconnecting() {
        publish("777", "account-dead", "SIMULATOR");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(unavailable("777")).isEqualTo("ACCOUNT_NEEDS_RECONNECT"));
        var asked = tokensAsked.get();
        send(
                Topics.ACCOUNT_EVENTS,
                "account-dead",
                new AccountEvent.AccountNeedsReconnect(
                        "account-dead", Cause.of("GRANT_DEAD", "The grant is dead.", null)));
        connect("account-dead");
        // It looks again, and meets the same dead grant.
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(tokensAsked.get()).isGreaterThan(asked));
    }

    @Test
    void asksForANewTokenWhereOneIsNotAcceptedAndKeepsFollowing() {
        var pinId = createPin();
        simulator
                .control()
                .addFault(Fault.of(FaultKind.STATUS)
                        .onOperation("pins/analytics")
                        .answering(401, 2, "Authentication failed.")
                        .times(1));
        publish(pinId, "account-1", "SIMULATOR");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(rejectedTokens.get()).isPositive());
        assertThat(api.get("/analytics/pins/" + pinId).json().has("unavailableReason"))
                .isFalse();
    }

    @Test
    void refusesAPeriodThatIsTooLongOrTurnedRound() {
        assertThat(api.get("/analytics/accounts/account-1?from=2025-01-01&to=2026-06-01")
                        .status())
                .isEqualTo(422);
        assertThat(api.get("/analytics/accounts/account-1?from=2026-06-02&to=2026-06-01")
                        .status())
                .isEqualTo(422);
        assertThat(api.get("/analytics/accounts/account-1?from=yesterday").status())
                .isEqualTo(422);
    }

    @Test
    void writesItsPartOfTheApiDescription() throws IOException {
        var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/v3/api-docs";
        var part = new Client("").page(address);
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.text()).contains("/api/v1/analytics/pins/{pinId}");
        Files.createDirectories(Path.of("target/openapi"));
        Files.writeString(Path.of("target/openapi/analytics-service.json"), part.text());
    }

    private static String token(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.contains("rejectedTokenHash")) {
            rejectedTokens.incrementAndGet();
        }
        return token("STANDARD");
    }

    private static String token(String tier) {
        return "{\"accessToken\":\"" + accessToken + "\",\"environment\":\"SIMULATOR\",\"accessTier\":\"" + tier
                + "\",\"pinterestAppId\":\"app\",\"expiresAt\":\""
                + Instant.now().plus(Duration.ofDays(1)) + "\"}";
    }

    private static String unavailable(String pinId) {
        var answer = api.get("/analytics/pins/" + pinId);
        return answer.status() == 200 ? answer.json().path("unavailableReason").asString("") : "";
    }

    private static String createPin() {
        var endpoints = PinterestEndpoints.defaults()
                .with(
                        PinterestEnvironment.SIMULATOR,
                        new PinterestEndpoint(
                                URI.create(simulator.baseUrl() + "/production/v5"),
                                URI.create(simulator.baseUrl() + "/oauth/")));
        try (var client = PinterestClient.builder().endpoints(endpoints).build()) {
            return client.as(PinterestEnvironment.SIMULATOR, new AccessToken(accessToken))
                    .pins()
                    .create(
                            CreatePinRequest.on(
                                    boardId,
                                    new MediaSource.ImageUrl("https://example.com/" + UUID.randomUUID() + ".png")),
                            SendGate.OPEN)
                    .body()
                    .id();
        }
    }

    private static void publish(String pinId, String accountId, String environment) {
        send(
                Topics.PUBLICATION_EVENTS,
                "post-" + pinId,
                new PinPublished(
                        "publication",
                        "post-" + pinId,
                        1,
                        1,
                        accountId,
                        boardId,
                        pinId,
                        "https://www.pinterest.com/pin/" + pinId,
                        environment,
                        Instant.now(),
                        false));
    }

    private static void connect(String accountId) {
        send(
                Topics.ACCOUNT_EVENTS,
                accountId,
                new AccountEvent.AccountConnected(
                        accountId, "app", "1", "measured", "SIMULATOR", List.of("pins:read"), Instant.now()));
    }

    private static void send(String topic, String key, Object data) {
        var sender = context.getBean(EventSender.class);
        sender.send(sender.outgoing(
                        topic, key, Event.of(UUID.randomUUID().toString(), 1, WORKSPACE, Instant.now(), data)))
                .join();
    }

    private static List<String> metricEvents(String key) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                EmbeddedServers.kafka(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.METRIC_EVENTS));
            await().atMost(ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> {
                    if (key.equals(received.key())) {
                        values.add(new String(received.value(), StandardCharsets.UTF_8));
                    }
                });
                return !values.isEmpty();
            });
        }
        return values;
    }
}
