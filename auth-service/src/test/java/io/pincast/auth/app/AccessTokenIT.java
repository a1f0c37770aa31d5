package io.pincast.auth.app;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.test.instance.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokenIT {
    private final Running running = Running.instance();
    private final Team team = running.team();
    private final String accountId = team.connect("pincast_demo");

    @AfterEach
    void endFaults() {
        running.pinterest().clearFaults();
    }

    @Test
    void givesTheStoredTokenWithWhatOneMustKnowOfIt() {
        var answer = team.accessToken(accountId, null).ok();
        assertThat(answer.get("accessToken").asString()).startsWith("pina_");
        assertThat(answer.get("environment").asString()).isEqualTo("SIMULATOR");
        assertThat(answer.get("accessTier").asString()).isEqualTo("STANDARD");
        assertThat(answer.get("pinterestAppId").asString()).isEqualTo(team.appId());
        assertThat(refreshes(() -> team.accessToken(accountId, null))).isZero();
        assertThat(refreshes(() -> team.accessToken(accountId, "another token than the stored one")))
                .isZero();
    }

    @Test
    void renewsARefusedTokenOnceForTwentyWhoReportIt() throws Exception {
        var refused = token();
        running.advance(Duration.ofMinutes(2));
        List<Client.Answer> answers = new ArrayList<>();
        var calls = refreshes(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Client.Answer> report = () -> team.accessToken(accountId, refused);
                for (Future<Client.Answer> answer : threads.invokeAll(Collections.nCopies(20, report))) {
                    answers.add(answer.get());
                }
            }
            return answers;
        });
        assertThat(calls).isEqualTo(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream()
                        .map(answer -> answer.json().get("accessToken").asString())
                        .distinct())
                .hasSize(1)
                .doesNotContain(refused);
        assertThat(team.account(accountId).has("lastRefreshedAt")).isTrue();
    }

    @Test
    void goesOnRenewingWithTheRefreshTokenThatPinterestGaveLast() throws Exception {
        var refused = token();
        for (var round = 0; round < 3; round++) {
            running.advance(Duration.ofMinutes(2));
            refused =
                    team.accessToken(accountId, refused).ok().get("accessToken").asString();
        }
        assertThat(team.account(accountId).get("state").asString()).isEqualTo("CONNECTED");
    }

    @Test
    void renewsAheadOfTimeWithoutBeingAsked() {
        due(Duration.ofDays(15));
        assertThat(team.account(accountId).has("lastRefreshedAt")).isFalse();
        due(Duration.ofDays(9));
        var account = team.account(accountId);
        assertThat(account.has("lastRefreshedAt")).isTrue();
        assertThat(refreshes(() -> team.accessToken(accountId, null))).isZero();
        var left = Duration.between(
                running.clock().instant(),
                Instant.parse(account.get("accessTokenExpiresAt").asString()));
        assertThat(left).isGreaterThan(Duration.ofDays(29));
    }

    private void due(Duration later) {
        running.advance(later);
        running.run("renew-tokens");
    }

    @Test
    void neverDisconnectsForTroubleThatPasses() throws Exception {
        var trouble = List.of(
                Fault.of(FaultKind.STATUS).answering(500, 500, "oops"),
                Fault.of(FaultKind.RATE_LIMITED),
                Fault.of(FaultKind.RESET_BEFORE_EFFECT),
                Fault.of(FaultKind.OUTAGE));
        var current = token();
        for (var fault : trouble) {
            running.advance(Duration.ofHours(2));
            running.pinterest().addFault(fault.onOperation("oauth/token"));
            var refused = current;
            var away = team.accessToken(accountId, refused);
            assertThat(away.status()).as(fault.kind().name()).isEqualTo(503);
            assertThat(away.json().get("retryable").asBoolean()).isTrue();
            assertThat(away.header("Retry-After")).isNotEmpty();
            // Pinterest is left alone for a while, whoever asks.
            assertThat(refreshes(() -> team.accessToken(accountId, refused))).isZero();
            assertThat(team.account(accountId).get("state").asString()).isEqualTo("CONNECTED");

            running.pinterest().clearFaults();
            running.advance(Duration.ofHours(2));
            current =
                    team.accessToken(accountId, refused).ok().get("accessToken").asString();
        }
    }

    @Test
    void needsReconnectOnceThePermissionIsProvenDeadAndIsUsableAgainAfterIt() throws Exception {
        var refused = token();
        running.advance(Duration.ofMinutes(2));
        running.pinterest().making().revokeTokens("pincast_demo");
        var dead = team.accessToken(accountId, refused);
        assertThat(dead.status()).isEqualTo(409);
        assertThat(dead.json().get("type").asString()).isEqualTo("/problems/account-needs-reconnect");
        var account = team.account(accountId);
        assertThat(account.get("state").asString()).isEqualTo("NEEDS_RECONNECT");
        assertThat(account.at("/stateReason/pinterestCode").asInt()).isEqualTo(283);
        assertThat(account.at("/stateReason/action").asString()).contains("Connect the account again");
        assertThat(refreshes(() -> team.accessToken(accountId, null)))
                .as("nothing more is asked")
                .isZero();

        assertThat(team.connect("pincast_demo")).isEqualTo(accountId);
        assertThat(team.account(accountId).get("state").asString()).isEqualTo("CONNECTED");
        assertThat(team.accessToken(accountId, refused).status()).isEqualTo(200);
    }

    @Test
    void looksBeforeItRenewsATokenThatIsFreshFromPinterest() throws Exception {
        running.advance(Duration.ofMinutes(2));
        var fresh = team.accessToken(accountId, token()).ok().get("accessToken").asString();
        assertThat(refreshes(() -> team.accessToken(accountId, fresh).ok()))
                .as("Pinterest still takes it, so whoever says otherwise is wrong")
                .isZero();
        running.pinterest().making().revokeTokens("pincast_demo");
        assertThat(team.accessToken(accountId, fresh).status()).isEqualTo(409);
    }

    @Test
    void takesOverFromAHolderThatDied() throws Exception {
        var refused = token();
        running.advance(Duration.ofMinutes(2));
        leaseOfSomebodyDead(running.clock().instant().plus(Duration.ofSeconds(60)));
        assertThat(team.accessToken(accountId, refused).status())
                .as("somebody seems to be at it")
                .isEqualTo(503);
        running.advance(Duration.ofSeconds(61));
        assertThat(team.accessToken(accountId, refused).status()).isEqualTo(200);
    }

    @Test
    void saysSoWhenTheHolderDiedWithPinterestsAnswerInItsHands() throws Exception {
        var refused = token();
        running.advance(Duration.ofMinutes(2));
        leaseOfSomebodyDead(running.clock().instant().minusMillis(1));
        // What Pinterest does to the old refresh token when it answers.
        running.pinterest().making().revokeTokens("pincast_demo");
        var dead = team.accessToken(accountId, refused);
        assertThat(dead.status()).isEqualTo(409);
        assertThat(dead.json().get("detail").asString()).contains("cut off by a crash");
    }

    private void leaseOfSomebodyDead(Instant until) {
        running.database()
                .getCollection("accounts")
                .updateOne(
                        eq("_id", accountId),
                        combine(set("refreshLeaseOwner", "dead"), set("refreshLeaseUntil", Date.from(until))));
    }

    @Test
    void storesBothNewTokensAndTheFactInOneWrite() throws Exception {
        var before = document();
        running.advance(Duration.ofMinutes(2));
        team.accessToken(accountId, token()).ok();
        var after = document();
        assertThat(after.getLong("revision")).isEqualTo(before.getLong("revision") + 1);
        assertThat(after.get("accessToken")).isNotEqualTo(before.get("accessToken"));
        assertThat(after.get("refreshToken")).isNotNull().isNotEqualTo(before.get("refreshToken"));
        assertThat(after.getDate("refreshTokenExpiresAt")).isAfter(before.getDate("refreshTokenExpiresAt"));
        assertThat(after.containsKey("refreshLeaseOwner")).isFalse();
    }

    private Document document() {
        return running.database()
                .getCollection("accounts")
                .find(eq("_id", accountId))
                .first();
    }

    private String token() {
        return team.accessToken(accountId, null).ok().get("accessToken").asString();
    }

    /** How often Pinterest is asked for tokens meanwhile. */
    private int refreshes(Callable<?> meanwhile) {
        var asked = RequestQuery.ofOperation("oauth/token");
        var before = running.pinterest().requests(asked).size();
        try {
            meanwhile.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return running.pinterest().requests(asked).size() - before;
    }
}
