package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.pincast.auth.secret.Secrets;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.test.instance.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;

class ReplicasIT {
    private final Running running = Running.instance();

    /** Two contexts that start at the same time in one JVM would set logging up over each other; the first one has done it. */
    @BeforeAll
    static void leaveLoggingAlone() {
        Running.instance();
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void setLoggingUpAgain() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void makeOneFirstAdministratorBetweenThem(@TempDir Path folder) throws Exception {
        var file = folder.resolve("first-sign-in");
        Callable<Replica> start =
                () -> Replica.start(running.simulator().baseUrl(), file, running.clock(), "pincast_auth_replicas");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var replicas = threads.invokeAll(List.of(start, start));
            try (var one = replicas.get(0).get();
                    var other = replicas.get(1).get()) {
                assertThat(one.bean(MongoDatabase.class).getCollection("people").countDocuments())
                        .isEqualTo(1);
                assertThat(one.bean(MongoDatabase.class)
                                .getCollection("signingKeys")
                                .countDocuments())
                        .isEqualTo(1);
                var signIn = read(file);
                for (var replica : List.of(one, other)) {
                    assertThat(new Client(replica.address())
                                    .post("/api/v1/sessions", signIn)
                                    .status())
                            .isEqualTo(201);
                }
            }
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var signIn = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            signIn.load(reader);
        }
        return Map.of("email", signIn.getProperty("email"), "password", signIn.getProperty("password"));
    }

    @Test
    void renewATokenOnceBetweenThemAndBelieveEachOthersTokens(@TempDir Path folder) throws Exception {
        var team = running.team();
        var accountId = team.connect("pincast_demo");
        var refused = team.accessToken(accountId, null).ok().get("accessToken").asString();
        running.advance(Duration.ofMinutes(2));
        var hash = Secrets.hash(refused);
        var body = Map.of("workspaceId", team.workspaceId(), "rejectedTokenHash", hash);
        var asked = RequestQuery.ofOperation("oauth/token");
        try (var second = Replica.start(
                        running.simulator().baseUrl(), folder.resolve("unused"), running.clock(), "pincast_auth");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = running.pinterest().requests(asked).size();
            // The token is the first replica's.
            var here = running.service();
            var there = new Client(second.address())
                    .with(running.serviceToken("scheduler-service", Replica.SERVICE_SECRET), null);
            var reports = new ArrayList<Callable<Client.Answer>>();
            for (var number = 0; number < 10; number++) {
                reports.add(() -> here.post("/internal/accounts/" + accountId + "/access-token", body));
                reports.add(() -> there.post("/internal/accounts/" + accountId + "/access-token", body));
            }
            var tokens = new ArrayList<String>();
            for (var answer : threads.invokeAll(reports)) {
                tokens.add(answer.get().ok().get("accessToken").asString());
            }
            assertThat(running.pinterest().requests(asked)).hasSize(before + 1);
            assertThat(tokens).hasSize(20).containsOnly(tokens.getFirst()).doesNotContain(refused);
        }
    }
}
