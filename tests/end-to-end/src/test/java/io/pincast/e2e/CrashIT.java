package io.pincast.e2e;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Processes;
import io.pincast.test.instance.ScaledTimers;
import io.pincast.test.instance.Team;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 200 posts due within seconds; the whole process is killed when some of their Pins exist, with a request in flight; started
 * again, each is published exactly once. Counted at the simulator, a process of its own that survives. The reconciliation's
 * timers are scaled down; the inequalities between them hold.
 */
class CrashIT {
    private static final int POSTS = 200;
    private static final int ACCOUNTS = 8;

    @TempDir
    static Path folder;

    private static Process simulator;
    private static Client control;
    private static Instance instance;
    private static Team team;
    private static String mediaId;
    private static final List<Target> targets = new ArrayList<>();

    @BeforeAll
    static void start() {
        var port = Processes.freePorts();
        var output = folder.resolve("simulator.out");
        simulator = Processes.start(
                output,
                List.of(
                        "simulator",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("simulator").toString()));
        Processes.awaitLine(simulator, output, "simulator runs");
        control = new Client("http://127.0.0.1:" + port + "/control");
        var arguments = new ArrayList<>(List.of("--simulator-url", "http://127.0.0.1:" + port));
        ScaledTimers.SETTINGS.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        instance = Instance.start(folder.resolve("data"), arguments.toArray(String[]::new));
        team = Team.signIn(instance, instance.firstSignIn(), "Crash");
        mediaId = team.uploadImage();
        var app = team.registerApp(Team.APP_ID, Team.APP_SECRET);
        for (var i = 0; i < ACCOUNTS; i++) {
            var user = "user_" + i;
            control.post("/users", Map.of("username", user)).ok();
            control.post("/boards", Map.of("account", user, "name", "Board of " + user))
                    .ok();
            var account = team.connect(app, user);
            targets.add(new Target(account, team.firstBoard(account)));
        }
    }

    @AfterAll
    static void stop() {
        instance.close();
        simulator.destroy();
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "60, 1200", "100, 0", "140, 1200", "180, 0"})
    void publishesEachOf200ExactlyOnceThoughItIsKilled(int killedAt, int slowMillis) {
        var run = "run " + killedAt;
        var before = pins().size();
        var postIds = plan(run);
        if (slowMillis > 0) {
            control.post(
                            "/faults",
                            Map.of(
                                    "operation",
                                    "pins/create",
                                    "kind",
                                    "SLOW",
                                    "delayMillis",
                                    slowMillis,
                                    "probability",
                                    0.3))
                    .ok();
        }
        await("Pins before the kill")
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> pins().size() - before >= killedAt);
        instance.kill();
        assertThat(pins().size() - before).as("killed in the midst of it").isBetween(20, 199);
        control.delete("/faults");
        instance.startAgain();

        await("all published")
                .atMost(ofSeconds(120))
                .pollInterval(ofSeconds(1))
                .until(() -> unpublished(postIds).isEmpty());
        assertThat(countByTitle(run))
                .hasSize(POSTS)
                .allSatisfy((title, count) -> assertThat(count).as(title).isEqualTo(1));
    }

    private static List<String> plan(String run) {
        var dueFrom = Instant.now().plusSeconds(8);
        var postIds = new ArrayList<String>();
        for (var i = 0; i < POSTS; i++) {
            var target = targets.get(i % ACCOUNTS);
            postIds.add(team.scheduled(
                    team.postBody(run + " post " + i, target.accountId(), target.boardId(), mediaId),
                    dueFrom.plusMillis(i * 40L)));
        }
        return postIds;
    }

    private static List<String> unpublished(List<String> postIds) {
        return postIds.stream()
                .filter(id -> !team.post(id).get("status").asString().equals("published"))
                .toList();
    }

    private static Map<String, Integer> countByTitle(String run) {
        var counts = new HashMap<String, Integer>();
        for (var title : pins()) {
            if (title.startsWith(run + " ")) {
                counts.merge(title, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> pins() {
        var titles = new ArrayList<String>();
        control.get("/pins").ok().forEach(pin -> titles.add(pin.get("title").asString()));
        return titles;
    }

    private record Target(String accountId, String boardId) {}
}
