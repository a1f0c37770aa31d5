package io.pincast.defaults.app;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.Topics;
import io.pincast.defaults.PincastService;
import io.pincast.defaults.id.ClockGuard;
import io.pincast.defaults.store.EventRelay;
import io.pincast.test.EmbeddedServers;
import io.pincast.test.TestIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceDefaultsIT {
    private static final HttpClient http = HttpClient.newHttpClient();
    private static final JsonMapper json = new JsonMapper();
    private static ConfigurableApplicationContext context;
    private static TestIdentity identity;
    private static ProbeApplication.ProbeStore store;
    private static ProbeApplication.ProbeListener listener;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        context = start(Clock.systemUTC());
        store = context.getBean(ProbeApplication.ProbeStore.class);
        listener = context.getBean(ProbeApplication.ProbeListener.class);
    }

    private static ConfigurableApplicationContext start(Clock clock, String... more) {
        var application = PincastService.application(ProbeApplication.class, "probe-service");
        application.addInitializers(
                given -> ((GenericApplicationContext) given).registerBean("clock", Clock.class, () -> clock));
        var arguments = new ArrayList<>(List.of(
                "--spring.mongodb.uri=" + EmbeddedServers.mongodbUri(),
                "--spring.kafka.bootstrap-servers=" + EmbeddedServers.kafka(),
                "--pincast.peers.auth-service=" + identity.address()));
        arguments.addAll(List.of(more));
        return application.run(arguments.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        context.close();
        identity.close();
    }

    @Test
    void sendsAnAggregatesEventsInOrderAndRemovesThem() {
        store.insert("p1", store.event("p1/1", 1), store.event("p1/2", 2));
        store.append("p1", store.event("p1/3", 3));
        context.getBean(EventRelay.class).wake();
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(receivedIds("p1")).containsExactly("p1/1", "p1/2", "p1/3"));
        await().atMost(ofSeconds(5)).untilAsserted(() -> {
            assertThat(store.find("p1").containsKey("pendingSince")).isFalse();
            assertThat(store.find("p1").getList("pendingEvents", Document.class))
                    .isEmpty();
        });
    }

    @Test
    void finishesWhatAnotherReplicaLeftBetweenSendAndRemoval() {
        // What a crash leaves: a lease that has lapsed, and events that may have been sent already.
        store.insert("p2", store.event("p2/1", 1));
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(receivedIds("p2")).contains("p2/1"));
    }

    @Test
    void waitsForADependencyThatIsAwayAndLosesNothing() {
        listener.failuresToCome.set(3);
        store.insert("p3", store.event("p3/1", 1));
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(receivedIds("p3")).containsExactly("p3/1"));
        assertThat(listener.unreadable).doesNotContain("account-1");
    }

    @Test
    void skipsAFactOfUnknownTypeButNotAnOrder() {
        send(Topics.ACCOUNT_EVENTS, "newer", "AccountPromoted", "{}");
        send(Topics.DUE_POSTS, "unknown-order", "PublicationSung", "{}");
        send(Topics.DUE_POSTS, "broken-order", "PublicationDue", "{not json");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(listener.unreadable).contains("unknown-order", "broken-order"));
        assertThat(listener.unreadable).doesNotContain("newer");
    }

    @Test
    void answersARepeatedCreationWithTheFirstAndRefusesTheKeyForAnother() {
        var token = identity.person("person", "workspace-a");
        var key = UUID.randomUUID().toString();
        var first = post("/api/v1/probes", token, key, "{\"name\":\"a\"}");
        var again = post("/api/v1/probes", token, key, "{\"name\":\"a\"}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        var other = post("/api/v1/probes", token, key, "{\"name\":\"b\"}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(problem(other).get("type").asString()).isEqualTo("/problems/idempotency-key-reused");
        var foreign = post("/api/v1/probes", identity.person("person", "workspace-b"), key, "{\"name\":\"b\"}");
        assertThat(foreign.statusCode()).isEqualTo(201);
    }

    @Test
    void letsNobodyInWithoutAToken() {
        assertThat(problem(get("/api/v1/surprise", null)).get("status").asInt()).isEqualTo(401);
        assertThat(get("/api/v1/surprise", identity.expired("person", "w")).statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/surprise", "nonsense").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/public", null).statusCode()).isEqualTo(200);
    }

    @Test
    void letsOnlyServicesIntoInternalPaths() {
        assertThat(problem(get("/internal/probe", identity.person("person", "w")))
                        .get("status")
                        .asInt())
                .isEqualTo(403);
        assertThat(get("/internal/probe", identity.service("gateway")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhoeverLacksThePermissionAndSaysWhoCanGiveIt() {
        var viewer = identity.person("person", "w", "VIEWER", "probes:read");
        var refused = problem(post("/api/v1/probes", viewer, "k", "{\"name\":\"a\"}"));
        assertThat(refused.get("status").asInt()).isEqualTo(403);
        assertThat(refused.get("type").asString()).isEqualTo("/problems/permission-missing");
        assertThat(refused.get("detail").asString())
                .contains("probes:write", "VIEWER", "An owner or an administrator of the workspace can give you");
        assertThat(get("/api/v1/asked?name=a", viewer).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/asked?name=a", identity.service("gateway")).statusCode())
                .as("a service is nobody in a workspace")
                .isEqualTo(403);
        assertThat(problem(get("/api/v1/whole", viewer)).get("detail").asString())
                .contains("administrators of the installation");
    }

    @Test
    void asksForAWorkspaceOnlyWhereItMatters() {
        var nowhere = identity.person("person", null);
        assertThat(problem(get("/api/v1/asked?name=a", nowhere)).get("type").asString())
                .isEqualTo("/problems/workspace-missing");
        assertThat(get("/api/v1/own", nowhere).statusCode()).isEqualTo(200);
    }

    @Test
    void letsProgramsDoNothingThatIsForPeople() {
        var program = identity.program("token", "w", List.of("account-1"));
        assertThat(get("/api/v1/asked?name=a", program).statusCode()).isEqualTo(200);
        for (var path : List.of("/api/v1/own", "/api/v1/by-hand", "/api/v1/whole")) {
            assertThat(problem(get(path, program)).get("type").asString())
                    .as(path)
                    .isEqualTo("/problems/person-required");
        }
        assertThat(get("/api/v1/by-hand", identity.person("person", "w")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysInItsDocumentWhatEachOperationNeeds() {
        var paths = json.readTree(get("/v3/api-docs", null).body()).get("paths");
        assertThat(paths.at("/~1api~1v1~1probes/post/x-pincast-permission").asString())
                .isEqualTo("probes:write");
        assertThat(paths.at("/~1api~1v1~1probes/post/description").asString()).contains("`probes:write`");
        assertThat(paths.at("/~1api~1v1~1public/get/x-pincast-permission").asString())
                .isEqualTo("everybody");
        assertThat(paths.at("/~1api~1v1~1by-hand/get/x-pincast-person").asBoolean())
                .isTrue();
    }

    @Test
    void tellsAProblemForEveryError() {
        var token = identity.person("person", "w");
        assertThat(problem(get("/api/v1/nothing", token)).get("status").asInt()).isEqualTo(404);
        assertThat(problem(get("/api/v1/probes", token)).get("status").asInt()).isEqualTo(405);
        assertThat(problem(post("/api/v1/probes", token, "k", "{")).get("type").asString())
                .isEqualTo("/problems/malformed-json");
        var tooLong = problem(post("/api/v1/probes", token, "k", "{\"name\":\"123456\"}"));
        assertThat(tooLong.get("status").asInt()).isEqualTo(422);
        assertThat(tooLong.get("errors").get(0).get("pointer").asString()).isEqualTo("/name");
        var surprise = problem(get("/api/v1/surprise", token));
        assertThat(surprise.get("status").asInt()).isEqualTo(500);
        assertThat(surprise.toString()).doesNotContain("secret detail");
    }

    @Test
    void tellsWhoSendsWhatCannotBeDecodedThatItIsTheirs() {
        var token = identity.person("person", "w");
        var query = problem(get("/api/v1/asked?name=%F0", token));
        assertThat(query.get("status").asInt()).isEqualTo(400);
        assertThat(query.get("type").asString()).isEqualTo("/problems/malformed-parameters");
        var multipart = problem(send(request("/api/v1/probes", token)
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("abc"))
                .build()));
        assertThat(multipart.get("status").asInt()).isEqualTo(400);
        assertThat(multipart.get("type").asString()).isEqualTo("/problems/malformed-multipart");
    }

    @Test
    void keepsAUsableRequestIdAndReplacesAnother() {
        var request = request("/api/v1/public", null)
                .header("X-Request-Id", "abc-123")
                .build();
        assertThat(send(request).headers().firstValue("X-Request-Id")).contains("abc-123");
        var nasty =
                request("/api/v1/public", null).header("X-Request-Id", "a b{}").build();
        assertThat(send(nasty).headers().firstValue("X-Request-Id").orElseThrow())
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void isReadyOnceStoreAndBrokerAnswer() {
        await().atMost(ofSeconds(20))
                .until(() -> context.getBean(ClockGuard.class).mayAct());
        var health = send(request("/actuator/health/readiness", null).build());
        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(health.body()).contains("mongo", "kafka", "indexes", "topics", "clock");
    }

    @Test
    void aReplicaWhoseClockIsWrongIsNotReadyAndIsAgainOnceItIsSetRight() {
        var wrong = new ShiftedClock(Duration.ofSeconds(-8));
        try (var replica =
                start(wrong, "--pincast.clock.compare-every=100ms", "--spring.kafka.listener.auto-startup=false")) {
            var guard = replica.getBean(ClockGuard.class);
            await().atMost(ofSeconds(20)).until(() -> guard.verdict().ahead() != null);
            assertThat(guard.mayAct()).isFalse();
            var health = send(request(replica, "/actuator/health/readiness").build());
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(problemOfClock(health)).contains("behind the broker's", "more than 5.000 s is not allowed");

            wrong.shift = Duration.ofSeconds(1);
            await().atMost(ofSeconds(20)).until(guard::mayAct);
            assertThat(send(request(replica, "/actuator/health/readiness").build())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String problemOfClock(HttpResponse<String> health) {
        return json.readTree(health.body())
                .at("/components/clock/details/cause")
                .asString();
    }

    /** The machine's clock, set wrong. */
    private static final class ShiftedClock extends Clock {
        volatile Duration shift;

        ShiftedClock(Duration shift) {
            this.shift = shift;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(shift);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static List<String> receivedIds(String prefix) {
        return listener.received.stream()
                .map(event -> event.id())
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void send(String topic, String key, String type, String value) {
        var record = new ProducerRecord<String, byte[]>(topic, key, value.getBytes(StandardCharsets.UTF_8));
        for (var header : List.of("id", "type", "sequence", "workspaceid", "time")) {
            var text = switch (header) {
                case "type" -> type;
                case "sequence" -> "1";
                case "time" -> "2026-03-01T09:00:00Z";
                default -> "x";
            };
            record.headers().add("ce_" + header, text.getBytes(StandardCharsets.UTF_8));
        }
        ((KafkaTemplate<String, byte[]>) context.getBean(KafkaTemplate.class))
                .send(record)
                .join();
    }

    private static JsonNode problem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = json.readTree(response.body());
        assertThat(problem.get("requestId").asString())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElse(""));
        assertThat(problem.has("retryable")).isTrue();
        return problem;
    }

    private static HttpResponse<String> get(String path, @Nullable String token) {
        return send(request(path, token).build());
    }

    private static HttpResponse<String> post(String path, String token, String key, String body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext of, String path) {
        var port = of.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpRequest.Builder request(String path, @Nullable String token) {
        var request = request(context, path);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
