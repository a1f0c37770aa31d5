package io.pincast.benchmarks.access;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntSupplier;

/**
 * What the gateway adds to a call, and what knowing who asks costs behind it, in a warm standalone instance over kept connections.
 * The same call goes through the gateway and to the service itself by turns, so that what else the machine does hits both alike.
 * Ends with status 1 where the gateway adds 2 ms or more at the median.
 */
public final class AccessCost {
    private static final int WARM = 2_000;
    private static final int MEASURED = 5_000;
    private static final int SIGN_INS = 40;
    private static final double MOST_ADDED = 2.0;

    private AccessCost() {}

    public static void main(String[] arguments) throws IOException {
        var data = Files.createTempDirectory("pincast-benchmark").resolve("data");
        // The load is one client's, far above what one is allowed.
        try (var instance = Instance.startFullSpeed(data, "--set", "gateway.rate-limit.token.requests=10000000")) {
            var auth = authService(instance);
            var team = Team.signIn(instance, instance.firstSignIn(), "Benchmark");
            var added = gateway(instance, auth, team);
            behind(instance, auth, team);
            if (added >= MOST_ADDED) {
                System.exit(1);
            }
        }
    }

    private static String authService(Instance instance) throws IOException {
        var addresses = new Properties();
        try (var file = Files.newBufferedReader(instance.data().resolve("addresses"))) {
            addresses.load(file);
        }
        return addresses.getProperty("auth-service");
    }

    private static double gateway(Instance instance, String auth, Team team) throws IOException {
        var made = team.api().post("/api-tokens", Map.of("name", "Load", "scopes", List.of("accounts:read")));
        var token = made.ok().get("token").asString();
        var program = new Client(instance.url() + "/api/v1").with(token, null);
        var direct = new Client(auth + "/api/v1").with(exchange(instance, auth, token), null);
        var through = new Times("GET /accounts through the gateway");
        var straight = new Times("GET /accounts of auth-service itself");
        for (var i = 0; i < WARM + MEASURED; i++) {
            var warm = i >= WARM;
            through.take(warm, () -> program.get("/accounts").status());
            straight.take(warm, () -> direct.get("/accounts").status());
        }
        through.print();
        straight.print();
        var added = through.median() - straight.median();
        System.out.printf(Locale.ROOT, "the gateway adds at the median: %.2f ms%n", added);
        return added;
    }

    private static void behind(Instance instance, String auth, Team team) throws IOException {
        var service = new Client(auth).with(serviceToken(instance, auth), null);
        var made = team.api().post("/api-tokens", Map.of("name", "Checked", "scopes", List.of("posts:read")));
        var apiToken = Map.of("token", made.ok().get("token").asString());
        var session = Map.of("token", team.token(), "workspaceId", team.workspaceId());
        var byToken = new Times("an API token is looked up and traded");
        var bySession = new Times("a session is looked up and traded");
        for (var i = 0; i < WARM / 2 + MEASURED / 5; i++) {
            var warm = i >= WARM / 2;
            byToken.take(
                    warm,
                    () -> service.post("/internal/token-exchanges", apiToken).status());
            bySession.take(
                    warm,
                    () -> service.post("/internal/token-exchanges", session).status());
        }
        byToken.print();
        bySession.print();
        signIns(instance, auth);
    }

    private static void signIns(Instance instance, String auth) {
        var signIn = instance.firstSignIn();
        var body = Map.of("email", signIn.getProperty("email"), "password", signIn.getProperty("password"));
        var stranger = new Client(auth + "/api/v1");
        var times = new Times("a sign-in, its password checked");
        for (var i = 0; i < SIGN_INS; i++) {
            times.take(i >= SIGN_INS / 4, () -> stranger.post("/sessions", body).status());
        }
        times.print();
    }

    private static String exchange(Instance instance, String auth, String token) throws IOException {
        return new Client(auth)
                .with(serviceToken(instance, auth), null)
                .post("/internal/token-exchanges", Map.of("token", token))
                .ok()
                .get("token")
                .asString();
    }

    private static String serviceToken(Instance instance, String auth) throws IOException {
        var secret =
                Files.readString(instance.data().resolve("secrets/gateway")).strip();
        return new Client(auth)
                .basic("/internal/service-tokens", "gateway", secret)
                .ok()
                .get("token")
                .asString();
    }

    /** How long one kind of call took. */
    private static final class Times {
        private final String name;
        private final List<Long> nanos = new ArrayList<>();

        Times(String name) {
            this.name = name;
        }

        void take(boolean counts, IntSupplier call) {
            var from = System.nanoTime();
            var status = call.getAsInt();
            var took = System.nanoTime() - from;
            if (status >= 300) {
                throw new IllegalStateException(name + " was answered " + status);
            }
            if (counts) {
                nanos.add(took);
            }
        }

        double median() {
            return percentile(50);
        }

        private double percentile(int percent) {
            var sorted = nanos.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d times: median %.2f ms, p90 %.2f ms, p99 %.2f ms%n",
                    name,
                    nanos.size(),
                    percentile(50),
                    percentile(90),
                    percentile(99));
        }
    }
}
