package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountService;
import io.pincast.auth.account.AccountTokens;
import io.pincast.auth.account.Grant;
import io.pincast.auth.account.Profile;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.NewApp;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.vault.KeyName;
import io.pincast.auth.vault.Resealing;
import io.pincast.auth.vault.VaultState;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.test.instance.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key changes while secrets come and go on two replicas, and none is lost. */
class VaultRotationIT {
    private static final String DATABASE = "pincast_auth_rotation";
    private final Running running = Running.instance();
    private final WorkspaceId owner = new WorkspaceId("rotation");
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, String> accessByAccount = new ConcurrentHashMap<>();
    private final Map<String, String> secretByApp = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    void losesNothingUnderLoadAndLeavesNothingUnderTheOldKey() throws Exception {
        write(key(1));
        try (var one = start();
                var other = start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stop = new AtomicBoolean();
            var working = Stream.of(one, other, one, other)
                    .map(replica -> threads.submit(() -> workOn(replica, stop)))
                    .toList();
            for (var next = 2; next <= 3; next++) {
                var made = secretByApp.size();
                await().until(() -> secretByApp.size() > made + 10);
                write(key(next), key(next - 1));
                var old = idOf(key(next - 1));
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> state(one).retirable().contains(old)
                                && state(other).retirable().contains(old));
                write(key(next));
            }
            stop.set(true);
            for (var work : working) {
                work.get();
            }
        }
        try (var newcomer = start()) {
            assertThat(state(newcomer).counts().keySet()).containsExactly(idOf(key(3)));
            openEverything(newcomer);
        }
    }

    @Test
    void saysAtStartWhichKeyIsMissingAndWhatToDo() throws IOException {
        write(key(7));
        var database = DATABASE + "_lost";
        try (var before = start(database)) {
            makeAndOpen(before);
        }
        write(key(8));
        try (var after = start(database)) {
            assertThat(state(after).missing()).containsExactly(idOf(key(7)));
            var health = new Client(after.address()).get("/actuator/health/vault");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().at("/details/why").asString())
                    .contains(idOf(key(7)), "pincast.vault.key-file", "docs/runbook.md");
            write(key(8), key(7));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> state(after).missing().isEmpty()
                            && state(after).counts().keySet().equals(Set.of(idOf(key(8)))));
            openEverything(after);
        }
    }

    private void workOn(Replica replica, AtomicBoolean stop) {
        while (!stop.get()) {
            makeAndOpen(replica);
        }
    }

    /** An app and an account that is connected again: tokens are written over while they are sealed anew. */
    private void makeAndOpen(Replica replica) {
        var n = number.incrementAndGet();
        var apps = replica.bean(PinterestAppService.class);
        var secret = "app secret " + n;
        var wanted = new NewApp("App", "id-" + n, secret, Environment.SIMULATOR, AccessTier.STANDARD);
        var app = apps.create(Actor.pincast(), owner, wanted, new IdempotencyKey(Optional.empty(), ""))
                .app();
        secretByApp.put(app.id(), secret);
        var account = connect(replica, app, "first " + n);
        connect(replica, app, "second " + n);
        accessByAccount.put(account.id(), "second " + n);
        assertThat(opened(replica, account.id())).isEqualTo("second " + n);
        assertThat(apps.keys(apps.get(app.id(), owner)).appSecret()).isEqualTo(secret);
    }

    private static Account connect(Replica replica, PinterestApp app, String token) {
        var now = Instant.parse("2026-03-01T09:00:00Z");
        var grant = new Grant(
                token, now.plus(Duration.ofDays(30)), "refresh of " + token, now.plus(Duration.ofDays(60)), Set.of());
        return replica.bean(AccountService.class)
                .connect(Actor.pincast(), app, new Profile("user", "user", null, null), grant);
    }

    private String opened(Replica replica, String accountId) {
        var account = replica.bean(AccountService.class).get(accountId, owner);
        return replica.bean(AccountTokens.class).openAccess(account);
    }

    private void openEverything(Replica replica) {
        assertThat(accessByAccount).isNotEmpty();
        accessByAccount.forEach((account, token) -> {
            assertThat(opened(replica, account)).isEqualTo(token);
            assertThat(replica.bean(AccountTokens.class)
                            .openRefresh(replica.bean(AccountService.class).get(account, owner)))
                    .contains("refresh of " + token);
        });
        var apps = replica.bean(PinterestAppService.class);
        secretByApp.forEach((app, secret) ->
                assertThat(apps.keys(apps.get(app, owner)).appSecret()).isEqualTo(secret));
    }

    private Replica start() {
        return start(DATABASE);
    }

    private Replica start(String database) {
        return Replica.start(
                running.simulator().baseUrl(),
                folder.resolve("unused"),
                running.clock(),
                database,
                "--pincast.vault.key-file=" + folder.resolve("keys"),
                "--auth.vault.poll=200ms",
                "--auth.vault.settle=3s");
    }

    private static VaultState state(Replica replica) {
        return replica.bean(Resealing.class).state().orElseThrow();
    }

    /** In one step, as a program would. */
    private void write(String... keys) throws IOException {
        var fresh = Files.writeString(folder.resolve("keys.new"), String.join("\n", keys));
        Files.move(fresh, folder.resolve("keys"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** As the vault names keys. */
    private static String idOf(String key) {
        return KeyName.of(Base64.getDecoder().decode(key));
    }

    private static String key(int n) {
        var bytes = new byte[32];
        bytes[0] = (byte) n;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
