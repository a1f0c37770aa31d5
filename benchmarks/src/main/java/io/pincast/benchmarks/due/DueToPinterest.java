package io.pincast.benchmarks.due;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * From a post's due instant to the moment its request reaches the simulator, in a warm standalone instance: claim, Kafka, ledger,
 * token, media, arming, sending. Both clocks are this machine's.
 */
public final class DueToPinterest {
    private static final int POSTS = 100;
    private static final int ACCOUNTS = 4;
    private static final Duration SPACING = Duration.ofMillis(200);

    private DueToPinterest() {}

    public static void main(String[] arguments) throws IOException {
        var data = Files.createTempDirectory("pincast-benchmark").resolve("data");
        try (var instance = Instance.startFullSpeed(data)) {
            var team = Team.signIn(instance, instance.firstSignIn(), "Benchmark");
            var control = new Client(instance.simulatorUrl() + "/control");
            var targets = targets(team, control);
            var mediaId = team.uploadImage();
            run("warm-up", team, control, targets, mediaId);
            var lags = run("measured", team, control, targets, mediaId);
            System.out.printf(
                    Locale.ROOT,
                    "due -> request at the simulator, %d posts every %d ms, warm: median %d ms, p90 %d ms, p99 %d ms, max %d ms%n",
                    lags.size(),
                    SPACING.toMillis(),
                    percentile(lags, 50),
                    percentile(lags, 90),
                    percentile(lags, 99),
                    lags.getLast());
        }
    }

    private static List<Map.Entry<String, String>> targets(Team team, Client control) {
        var app = team.registerApp(Team.APP_ID, Team.APP_SECRET);
        var targets = new ArrayList<Map.Entry<String, String>>();
        for (var i = 0; i < ACCOUNTS; i++) {
            var user = "bench_" + i;
            control.post("/users", Map.of("username", user)).ok();
            control.post("/boards", Map.of("account", user, "name", "Board")).ok();
            var account = team.connect(app, user);
            targets.add(Map.entry(account, team.firstBoard(account)));
        }
        return targets;
    }

    private static List<Long> run(
            String name, Team team, Client control, List<Map.Entry<String, String>> targets, String mediaId) {
        var dueAt = new HashMap<String, Instant>();
        var from = Instant.now().plusSeconds(8);
        for (var i = 0; i < POSTS; i++) {
            var target = targets.get(i % targets.size());
            var title = name + " " + i;
            var due = from.plus(SPACING.multipliedBy(i));
            team.scheduled(team.postBody(title, target.getKey(), target.getValue(), mediaId), due);
            dueAt.put(title, due);
        }
        var lags = new ArrayList<Long>();
        Awaitility.await(name)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    lags.clear();
                    for (var request :
                            control.get("/requests?operation=pins/create").ok()) {
                        var due =
                                dueAt.get(request.path("subject").path("title").asString(""));
                        if (due != null) {
                            lags.add(request.get("receivedAtMillis").asLong() - due.toEpochMilli());
                        }
                    }
                    return lags.size() >= POSTS;
                });
        lags.sort(Long::compare);
        if (lags.getFirst() < 0) {
            throw new IllegalStateException("sent " + -lags.getFirst() + " ms before it was due");
        }
        return lags;
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
