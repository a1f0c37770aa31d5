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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200 posts due within 30 seconds; the whole process is killed when some of their Pins exist, with requests in flight; started
 * again, each is published exactly once. Counted at the simulator, a process of its own that survives. The reconciliation's
 * timers are scaled down; the inequalities between them hold.
 */
class CrashIT {
    private static final int POSTS = 200;
    private static final int ACCOUNTS = 8;
    /** So many more than those that the kill waits for are due in time for it: in flight, or published meanwhile. */
    private static final int IN_FLIGHT = 15;

    @TempDir
    static Path folder;

    private static Process simulator;
    private static Client control;
    private static Instance instance;
    private static Team team;
    private static String mediaId;
    private static final List<Target> targets = new ArrayList<>();
    /** How long it takes to plan all; measured again each time. */
    private static Duration planning = ofSeconds(10);

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

    /** The second and the fourth time with requests in flight at Pinterest; each time with what the kill before left open. */
    @Test
    void publishesEachOf200ExactlyOnceThoughItIsKilledFiveTimes() {
        var postIds = new ArrayList<String>();
        var kills =
                List.of(new Kill(20, 0), new Kill(55, 1200), new Kill(90, 0), new Kill(130, 1200), new Kill(165, 0));
        kills.forEach(kill -> postIds.addAll(planAndKill(kill)));

        await("a Pin for each")
                .atMost(ofSeconds(120))
                .pollInterval(ofSeconds(1))
                .untilAsserted(() -> assertThat(countByTitle("")).hasSize(kills.size() * POSTS));
        await("all told as published")
                .atMost(ofSeconds(60))
                .pollInterval(ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(statuses()).hasSameSizeAs(postIds).containsOnly("published"));
        assertThat(countByTitle(""))
                .hasSize(kills.size() * POSTS)
                .allSatisfy((title, count) -> assertThat(count).as(title).isEqualTo(1));
    }

    private static List<String> planAndKill(Kill kill) {
        var run = "run " + kill.at() + " ";
        if (kill.slowMillis() > 0) {
            control.post(
                            "/faults",
                            Map.of(
                                    "operation",
                                    "pins/create",
                                    "kind",
                                    "SLOW",
                                    "delayMillis",
                                    kill.slowMillis(),
                                    "probability",
                                    0.3))
                    .ok();
        }
        // Where planning takes long, the kill comes in the midst of it.
        var postIds =
                plan(run, 0, kill.at() + IN_FLIGHT, () -> countByTitle(run).size() >= kill.at());
        await("Pins before the kill")
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(50, TimeUnit.MILLISECONDS)
                .until(() -> countByTitle(run).size() >= kill.at());
        instance.kill();
        var atTheKill = countByTitle(run);
        assertThat(atTheKill).as("killed in the midst of it").hasSizeBetween(20, 180);
        control.delete("/faults");
        instance.startAgain();
        // Who was killed holds its partitions until its session ends: by Kafka's own time-out, for 45 s.
        await("it goes on soon after it is up again")
                .atMost(ofSeconds(30))
                .until(() -> countByTitle(run).size() > atTheKill.size());
        postIds.addAll(plan(run, postIds.size(), 0, () -> false));
        return postIds;
    }

    /**
     * From one number to the last, or until it is enough. The {@code first} ones are due at a steady pace, the others later: a slow
     * machine does not publish all before it is killed.
     */
    private static List<String> plan(String run, int from, int first, BooleanSupplier enough) {
        var begun = Instant.now();
        var dueFrom = begun.plus(planning).plusSeconds(1);
        var postIds = new ArrayList<String>();
        for (var i = from; i < POSTS && (i % 10 > 0 || !enough.getAsBoolean()); i++) {
            var target = targets.get(i % ACCOUNTS);
            var dueAt = dueFrom.plusMillis(i * 25L).plusSeconds(i < first ? 0 : 12);
            var soonest = Instant.now().plusMillis(500);
            postIds.add(team.scheduled(
                    team.postBody(run + "post " + i, target.accountId(), target.boardId(), mediaId),
                    from > 0 || dueAt.isBefore(soonest) ? soonest : dueAt));
        }
        if (from == 0) {
            planning = Duration.between(begun, Instant.now());
        }
        return postIds;
    }

    /** Of all posts, page by page. */
    private static List<String> statuses() {
        var statuses = new ArrayList<String>();
        var cursor = "";
        do {
            var page = team.api()
                    .get("/posts?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .ok();
            page.get("items").forEach(post -> statuses.add(post.get("status").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return statuses;
    }

    private static Map<String, Integer> countByTitle(String run) {
        var counts = new HashMap<String, Integer>();
        for (var title : pins()) {
            if (title.startsWith(run)) {
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

    /** At how many Pins, while so many of Pinterest's answers are slow. */
    private record Kill(int at, int slowMillis) {}

    private record Target(String accountId, String boardId) {}
}
