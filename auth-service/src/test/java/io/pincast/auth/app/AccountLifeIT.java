package io.pincast.auth.app;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From connecting to disconnecting, and back. */
class AccountLifeIT {
    private static final String TOPIC = "pincast.auth.account-events.v1";
    private final Running running = Running.instance();
    private final Team team = running.team();
    private final String user = running.pinterestUser();

    @AfterEach
    void endFaults() {
        running.pinterest().clearFaults();
    }

    @Test
    void forgetsItsTokensOnDisconnectingAndComesBackAsItself() {
        var account = team.connect(user);
        assertThat(team.api().delete("/api/v1/accounts/" + account).status()).isEqualTo(204);
        assertThat(team.api().delete("/api/v1/accounts/" + account).status())
                .as("it is already")
                .isEqualTo(204);
        var shown = team.account(account);
        assertThat(shown.get("state").asString()).isEqualTo("DISCONNECTED");
        assertThat(shown.has("accessTokenExpiresAt")).isFalse();
        assertThat(document(account).containsKey("accessToken")).isFalse();
        assertThat(document(account).containsKey("refreshToken")).isFalse();
        assertThat(team.accessToken(account, null).status()).isEqualTo(409);
        assertThat(team.api().get("/api/v1/accounts/" + account + "/health").status())
                .isEqualTo(200);

        assertThat(team.connect(user)).isEqualTo(account);
        assertThat(team.accessToken(account, null).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(account))
                        .containsExactly("AccountConnected", "AccountDisconnected", "AccountConnected"));
        assertThat(running.team().api().delete("/api/v1/accounts/" + account).status())
                .as("it is nobody else's")
                .isEqualTo(404);
    }

    @Test
    void tellsFourteenSevenAndOneDayBeforeItsPermissionEnds() {
        var account = team.connect(user);
        running.pinterest()
                .addFault(Fault.of(FaultKind.STATUS).answering(500, 500, "oops").onOperation("oauth/token"));
        for (var left : List.of(15, 14, 13, 7, 6, 1)) {
            leave(account, Duration.ofDays(left));
            running.run("warn-of-ends");
            running.run("warn-of-ends");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(account))
                        .containsExactly(
                                "AccountConnected", "AccountExpiresSoon", "AccountExpiresSoon", "AccountExpiresSoon"));
    }

    @Test
    void saysHowItStands() {
        var account = team.comeBack(
                        team.consent(user, "approve", "user_accounts:read", "boards:read", "pins:read"),
                        "application/json")
                .ok()
                .get("id")
                .asString();
        var health = team.api().get("/api/v1/accounts/" + account + "/health").ok();
        assertThat(health.get("missingScopes").findValuesAsString("scope"))
                .containsExactly("boards:write", "pins:write");
        assertThat(health.at("/missingScopes/1/neededFor").asString()).contains("publishing");
        assertThat(health.get("failedRenewals").asInt()).isZero();
        assertThat(health.get("tokensSince")).isEqualTo(health.get("connectedAt"));
        assertThat(health.get("renewalDueAt").asString())
                .isLessThan(health.get("accessTokenExpiresAt").asString());
        assertThat(health.has("appDay")).as("it has Standard access").isFalse();
        assertThat(health.toString()).doesNotContain("pina_").doesNotContain("pinr_");
    }

    @Test
    void isConnectedByNobodyWhoHasSignedOutOrMayNoMore() {
        var signedOut = running.team();
        var callback = signedOut.consent(user, "approve");
        signedOut.api().delete("/api/v1/sessions/current");
        refused(signedOut, callback);

        var demoted = running.team();
        callback = demoted.consent(user, "approve");
        running.database()
                .getCollection("memberships")
                .updateOne(eq("workspaceId", demoted.workspaceId()), set("role", "EDITOR"));
        refused(demoted, callback);
        assertThat(demoted.api().get("/api/v1/accounts").ok().get("items").size())
                .isZero();
    }

    private static void refused(Team team, java.net.URI callback) {
        var answer = team.comeBack(callback, "application/json");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/connection-not-allowed");
    }

    /** Instead of waiting for two months. */
    private void leave(String account, Duration left) {
        var end = running.clock().instant().plus(left).minusSeconds(1);
        running.database()
                .getCollection("accounts")
                .updateOne(eq("_id", account), set("refreshTokenExpiresAt", java.util.Date.from(end)));
    }

    private List<String> told(String account) {
        return Topic.read(TOPIC).stream()
                .filter(event -> event.key().equals(account))
                .map(event -> Topic.header(event, "ce_type"))
                .toList();
    }

    private org.bson.Document document(String account) {
        return running.database()
                .getCollection("accounts")
                .find(eq("_id", account))
                .first();
    }
}
