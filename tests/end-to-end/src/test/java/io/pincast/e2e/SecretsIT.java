package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Processes;
import io.pincast.test.instance.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the road was played, no secret stands in any document, record, header or log; and a planted one would be found. */
@ExtendWith(SharedInstance.class)
class SecretsIT {
    private static final String CANARY = "canary+of/the=secret scan";
    private static Instance instance;
    private static final SecretScan secrets = new SecretScan();

    @BeforeAll
    static void playTheRoad(Instance shared) throws IOException {
        instance = shared;
        var output = instance.data().resolveSibling("demo.out");
        var demo = Processes.start(
                output,
                List.of(
                        "demo",
                        "--url",
                        instance.url(),
                        "--data",
                        instance.data().toString()));
        demo.onExit().join();
        assertThat(demo.exitValue()).as(Files.readString(output)).isZero();
        var signIn = instance.firstSignIn();
        var team = Team.signIn(instance, signIn, "Secrets");
        secrets.with("password", signIn.getProperty("password"))
                .with("session token", team.token())
                .with("app secret", Team.APP_SECRET)
                .with("access token", accessToken(team))
                .with("API token", apiToken(team))
                .with("changed app secret", changedAppSecret(team))
                // Whatever follows: every token of Pinterest's, and every session, begins so.
                .withPrefix("access tokens", "pina_")
                .withPrefix("refresh tokens", "pinr_")
                .withPrefix("sessions", "pcs_")
                .withPrefix("second steps", "pcq_")
                .withPrefix("invitations", "pci_")
                .withPrefix("password resets", "pcr_");
        new PeoplesSecrets(instance, team).play(secrets);
        new ProvidersSecrets(instance).play(secrets);
        try (var files = Files.list(instance.data().resolve("secrets"))) {
            for (var file : files.toList()) {
                secrets.with(
                        file.getFileName().toString(), Files.readString(file).strip());
            }
        }
    }

    /** Used with every service, so that each had a chance to write it down. */
    private static String apiToken(Team team) {
        var scopes = List.of("accounts:read", "posts:read", "analytics:read");
        var token = team.api()
                .post("/api-tokens", Map.of("name", "Scanned for", "scopes", scopes))
                .ok()
                .get("token")
                .asString();
        var program = team.api().with(token, null);
        assertThat(List.of("/accounts", "/posts", "/analytics/pins/1"))
                .allSatisfy(path -> assertThat(program.get(path).status()).isIn(200, 404));
        return token;
    }

    /** Refused by Pinterest: what is refused is told in words, and those must not have it. */
    private static String changedAppSecret(Team team) {
        var path = "/pinterest-apps/" + team.registerApp("7654321", "the-first-secret-of-it");
        var secret = "changed+secret/of=an app";
        team.api().json("PATCH", path, "{\"appSecret\":\"" + secret + "\"}").ok();
        var tested = team.api().post(path + "/connection-tests", Map.of()).ok();
        assertThat(tested.at("/test/outcome").asString()).isEqualTo("REFUSED");
        return secret;
    }

    /** As the publisher gets it: by its own identity, from auth-service's internal path. */
    private static String accessToken(Team team) throws IOException {
        var account = team.connect(team.registerApp(Team.APP_ID, Team.APP_SECRET), "pincast_demo");
        var started = Pattern.compile("auth-service +(http://\\S+)").matcher(Files.readString(instance.output()));
        assertThat(started.find()).isTrue();
        var auth = new Client(started.group(1));
        var secret = Files.readString(instance.data().resolve("secrets/publisher-service"))
                .strip();
        auth.token(auth.basic("/internal/service-tokens", "publisher-service", secret)
                .ok()
                .get("token")
                .asString());
        var token = auth.post(
                        "/internal/accounts/" + account + "/access-token", Map.of("workspaceId", team.workspaceId()))
                .ok()
                .get("accessToken")
                .asString();
        assertThat(token).startsWith("pina_");
        return token;
    }

    @Test
    void noSecretStandsInADocument() {
        var found = new ArrayList<String>();
        var seen = Traces.documents(
                instance.port() + 3,
                (where, bytes) -> secrets.foundIn(bytes).forEach(name -> found.add(name + " in " + where)));
        assertThat(seen).isGreaterThan(20);
        assertThat(found).isEmpty();
    }

    @Test
    void noSecretStandsInARecordOrItsHeaders() {
        var found = new ArrayList<String>();
        var seen = Traces.records(
                instance.port() + 2,
                (where, bytes) -> secrets.foundIn(bytes).forEach(name -> found.add(name + " in " + where)));
        assertThat(seen).isGreaterThan(5);
        assertThat(found).isEmpty();
    }

    @Test
    void noSecretStandsInALog() {
        var found = new ArrayList<String>();
        var seen = Traces.logs(
                instance.data().resolve("logs"),
                instance.output(),
                (where, bytes) -> secrets.foundIn(bytes).forEach(name -> found.add(name + " in " + where)));
        assertThat(seen).isGreaterThan(1);
        assertThat(found).isEmpty();
    }

    @Test
    void aPlantedCanaryIsFoundInEachPlaceAndForm() throws IOException, ExecutionException, InterruptedException {
        var canary = new SecretScan().with("canary", CANARY);
        var base64 = Base64.getEncoder()
                .encodeToString(("x" + CANARY + "yz").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + (instance.port() + 3))) {
            client.getDatabase("pincast_canary")
                    .getCollection("canaries")
                    .insertOne(new Document("nested", new Document("text", base64)));
            assertThat(documentsWith(canary)).containsExactly("pincast_canary.canaries");
            client.getDatabase("pincast_canary").drop();
        }
        plantRecord();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(recordsWith(canary)).isNotEmpty());
        var log = instance.data().resolve("logs/canary.log");
        Files.writeString(
                log,
                "value=" + java.net.URLEncoder.encode(CANARY, java.nio.charset.StandardCharsets.UTF_8),
                StandardOpenOption.CREATE);
        var logs = new LinkedHashSet<String>();
        Traces.logs(log.getParent(), instance.output(), (where, bytes) -> note(canary, where, bytes, logs));
        assertThat(logs).containsExactly("canary.log");
        Files.delete(log);
    }

    private static void plantRecord() throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:" + (instance.port() + 2));
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            // On a dead-letter topic: nobody takes it for work.
            var planted = new ProducerRecord<byte[], byte[]>("pincast.auth.account-events.v1-dlt", new byte[] {1});
            planted.headers().add("note", Traces.utf8(CANARY));
            producer.send(planted).get();
        }
    }

    private static Set<String> documentsWith(SecretScan canary) {
        var found = new LinkedHashSet<String>();
        Traces.documents(instance.port() + 3, (where, bytes) -> note(canary, where, bytes, found));
        return found;
    }

    private static Set<String> recordsWith(SecretScan canary) {
        var found = new LinkedHashSet<String>();
        Traces.records(instance.port() + 2, (where, bytes) -> note(canary, where, bytes, found));
        return found;
    }

    private static void note(SecretScan canary, String where, byte[] bytes, Set<String> found) {
        if (!canary.foundIn(bytes).isEmpty()) {
            found.add(where);
        }
    }
}
