package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Far more due at once than Pinterest's limit allows: it is spread over the windows that it needs, uses nearly all that each allows,
 * is never told 429, and keeps each account's order. The long form has Pinterest's own limit, in real time, and asks how much of it is
 * used; the short one has a window of seconds, of which the way through Kafka and two stores is a large part, and does not ask that.
 */
class PaceIT {
    private static final Logger log = LoggerFactory.getLogger(PaceIT.class);
    private static final Form FORM = Boolean.getBoolean("pincast.long")
            ? new Form(20, 300, 100, Duration.ofMinutes(1), Duration.ofSeconds(2), 0.95, 30)
            : new Form(4, 36, 12, Duration.ofSeconds(4), Duration.ofMillis(500), 0, 10);
    private static final int PLANNERS = 8;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void usesWhatPinterestAllowsAndNoMoreInEachAccountsOrder() {
        try (var instance = start()) {
            var control = new Client(instance.simulatorUrl() + "/control");
            // Its windows are minutes, and nothing shorter.
            control.put("/settings", Map.of("limits", Map.of("enabled", FORM.isPinterests())))
                    .ok();
            var team = Team.signIn(instance, instance.firstSignIn(), "Pace");
            var posts = plan(team, control);
            var requests = awaitAll(control);
            assertThat(requests)
                    .allSatisfy(
                            request -> assertThat(request.get("status").asInt()).isEqualTo(201));
            var byAccount = new TreeMap<String, List<JsonNode>>();
            requests.forEach(request -> byAccount
                    .computeIfAbsent(title(request).split(" ", 2)[0], account -> new ArrayList<>())
                    .add(request));
            assertThat(byAccount).hasSize(FORM.accounts());
            byAccount.values().forEach(PaceIT::keepsLimit);
            byAccount.values().forEach(sent -> keepsOrder(sent, title -> timeline(team, posts, title)));
            var used =
                    byAccount.values().stream().mapToDouble(PaceIT::used).min().orElseThrow();
            log.info("{} used at least {} % of the limit", FORM, Math.round(used * 1_000) / 10.0);
            assertThat(used).as("of what Pinterest allows").isGreaterThanOrEqualTo(FORM.atLeast());
        }
    }

    private Instance start() {
        return Instance.start(
                folder.resolve("data"),
                // The planning is not what is measured here.
                "--set",
                "gateway.rate-limit.token.requests=1000000",
                "--set",
                "publisher.budget.writes-per-window=" + FORM.limit(),
                "--set",
                "publisher.budget.window=" + FORM.window().toMillis() + "ms",
                "--set",
                "publisher.budget.slot-validity=" + FORM.slack().toMillis() + "ms");
    }

    /** All accounts' first, then all accounts' second: each a millisecond after the one before. Returns the posts by title. */
    private static Map<String, String> plan(Team team, Client control) {
        var app = team.registerApp(Team.APP_ID, Team.APP_SECRET);
        var media = team.uploadImage();
        var targets = new ArrayList<Target>();
        for (var i = 0; i < FORM.accounts(); i++) {
            var user = "pace_" + i;
            control.post("/users", Map.of("username", user)).ok();
            control.post("/boards", Map.of("account", user, "name", "Board")).ok();
            var account = team.connect(app, user);
            targets.add(new Target(user, account, team.firstBoard(account)));
        }
        var from = Instant.now().plusSeconds(6 + FORM.posts() * FORM.accounts() / FORM.plannedPerSecond());
        var posts = new ConcurrentHashMap<String, String>();
        try (var planners = Executors.newFixedThreadPool(PLANNERS)) {
            var planned = IntStream.range(0, FORM.posts())
                    .mapToObj(i -> targets.stream()
                            .map(target -> planners.submit(() -> {
                                var title = "%s %03d".formatted(target.user(), i);
                                var body = team.postBody(title, target.account(), target.board(), media);
                                posts.put(title, team.scheduled(body, from.plusMillis(i)));
                            }))
                            .toList())
                    .flatMap(List::stream)
                    .toList();
            planned.forEach(PaceIT::get);
        }
        assertThat(Instant.now()).as("planned in time").isBefore(from);
        return posts;
    }

    private static void get(Future<?> planned) {
        try {
            planned.get(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a post could not be planned", e);
        }
    }

    private static List<JsonNode> awaitAll(Client control) {
        var most = FORM.window()
                .plus(FORM.slack())
                .multipliedBy(FORM.posts() / FORM.limit() + 3)
                .plusMinutes(1);
        var all = FORM.posts() * FORM.accounts();
        await().atMost(most.plusMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                control.get("/pins/count").ok().get("count").asInt())
                        .isGreaterThanOrEqualTo(all));
        return creates(control);
    }

    private static List<JsonNode> creates(Client control) {
        var requests = new ArrayList<JsonNode>();
        control.get("/requests?operation=pins/create").ok().forEach(requests::add);
        requests.sort((one, other) -> Long.compare(at(one), at(other)));
        return requests;
    }

    private static void keepsLimit(List<JsonNode> requests) {
        assertThat(requests).hasSize(FORM.posts());
        for (var i = 0; i + FORM.limit() < requests.size(); i++) {
            assertThat(at(requests.get(i + FORM.limit())) - at(requests.get(i)))
                    .as("no window, wherever it begins, holds more than the limit")
                    .isGreaterThanOrEqualTo(FORM.window().toMillis());
        }
    }

    private static void keepsOrder(List<JsonNode> requests, UnaryOperator<String> timeline) {
        var titles = requests.stream().map(PaceIT::title).toList();
        for (var i = 1; i < titles.size(); i++) {
            var title = titles.get(i);
            var before = titles.get(i - 1);
            assertThat(title)
                    .as(() -> "sent after " + before + "; its timeline is " + timeline.apply(title))
                    .isGreaterThan(before);
        }
    }

    private static String timeline(Team team, Map<String, String> posts, String title) {
        return team.api().get("/posts/" + posts.get(title) + "/timeline").ok().toString();
    }

    /** The rate by which it went on once the first window was used up, as a part of Pinterest's. */
    private static double used(List<JsonNode> requests) {
        var took = at(requests.getLast()) - at(requests.get(FORM.limit() - 1));
        return (double) (FORM.posts() - FORM.limit())
                / FORM.limit()
                * FORM.window().toMillis()
                / took;
    }

    private static long at(JsonNode request) {
        return request.get("receivedAtMillis").asLong();
    }

    private static String title(JsonNode request) {
        return request.path("subject").path("title").asString();
    }

    private record Target(String user, String account, String board) {}

    /**
     * How much, against which limit.
     *
     * @param plannedPerSecond what the machine surely manages, beside whatever else it does
     */
    private record Form(
            int accounts, int posts, int limit, Duration window, Duration slack, double atLeast, int plannedPerSecond) {
        boolean isPinterests() {
            return window.equals(Duration.ofMinutes(1));
        }
    }
}
