package io.pincast.standalone.keys;

import io.pincast.standalone.UsageException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auth-service says of its keys in its health. */
final class RunningVault {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI health;

    RunningVault(URI authService) {
        health = URI.create(authService.toString().replaceAll("/$", "") + "/actuator/health/vault");
    }

    State await(Predicate<State> wanted, Duration patience, String what) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = new CountDownLatch(1);
        while (true) {
            var state = ask();
            if (wanted.test(state)) {
                return state;
            }
            if (System.nanoTime() > deadline) {
                throw new UsageException(
                        what + " is not so after " + patience.toMinutes() + " minutes. Both keys are in the file,"
                                + " so nothing is lost: look at auth-service's log, then give the same command again; it goes on"
                                + " where it stopped.");
            }
            var _ = pause.await(500, TimeUnit.MILLISECONDS);
        }
    }

    State ask() throws InterruptedException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(health)
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
            var details = JSON.readTree(answer.body()).path("details");
            return new State(
                    details.path("currentKey").asString(""),
                    words(details.path("knownKeys")),
                    words(details.path("retirableKeys")));
        } catch (IOException e) {
            throw new UsageException(
                    "auth-service does not answer at " + health
                            + ". Start Pincast first, or name its address with --auth-url.",
                    e);
        }
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(word -> word.asString("")).collect(Collectors.toSet());
    }

    /** Keys by name. */
    record State(String current, Set<String> known, Set<String> retirable) {
        State {
            known = Set.copyOf(known);
            retirable = Set.copyOf(retirable);
        }
    }
}
