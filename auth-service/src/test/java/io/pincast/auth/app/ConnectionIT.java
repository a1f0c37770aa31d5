package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.test.instance.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionIT {
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private final Running running = Running.instance();
    private final Team team = running.team();

    @AfterEach
    void endFaults() {
        running.pinterest().clearFaults();
    }

    @Test
    void answersWithTheRedirectUriToRegisterAndNeverTheSecret() {
        var app = team.api().get("/api/v1/pinterest-apps/" + team.appId());
        assertThat(app.json().get("redirectUri").asString()).isEqualTo("http://localhost/pins/callback/pinterest");
        assertThat(app.json().get("accessTier").asString()).isEqualTo("STANDARD");
        assertThat(app.text()).doesNotContain(Team.PINTEREST_APP_SECRET);
        assertThat(team.api().get("/api/v1/pinterest-apps").text()).doesNotContain(Team.PINTEREST_APP_SECRET);

        var again = team.api().post("/api/v1/pinterest-apps", Team.app("SIMULATOR", "another"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(team.api()
                        .post("/api/v1/pinterest-apps", Team.app("SANDBOX", "another"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void connectsAnAccountOnceThePersonAllowedIt() {
        var page = team.comeBack(team.consent("pincast_demo", "approve"), HTML);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.text()).contains("The account is connected").contains("pincast_demo");

        var account = team.api().get("/api/v1/accounts").ok().at("/items/0");
        assertThat(account.get("username").asString()).isEqualTo("pincast_demo");
        assertThat(account.get("name").asString()).isEqualTo("Pincast Demo");
        assertThat(account.get("environment").asString()).isEqualTo("SIMULATOR");
        assertThat(account.get("state").asString()).isEqualTo("CONNECTED");
        assertThat(account.get("scopes").valueStream().map(scope -> scope.asString()))
                .contains("boards:read", "pins:write", "user_accounts:read");
        assertThat(account.get("pinterestAppId").asString()).isEqualTo(team.appId());
        assertThat(account.get("refreshTokenExpiresAt").asString())
                .isGreaterThan(account.get("accessTokenExpiresAt").asString());
    }

    @Test
    void usesALinkOnce() {
        var callback = team.consent("pincast_demo", "approve");
        assertThat(team.comeBack(callback, HTML).status()).isEqualTo(200);
        var again = team.comeBack(callback, HTML);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("Content-Type")).startsWith("text/html");
        assertThat(again.text()).contains("opened before");
        assertThat(team.api().get("/api/v1/accounts").ok().get("items").size()).isEqualTo(1);
    }

    @Test
    void refusesALinkAfterTenMinutes() {
        var callback = team.consent("pincast_demo", "approve");
        running.advance(Duration.ofMinutes(11));
        refused(team.comeBack(callback, "application/json"), 410, "connection-expired");
    }

    @Test
    void refusesAStateThatItNeverGaveOut() {
        var callback = team.consent("pincast_demo", "approve");
        var code = callback.getRawQuery().replaceAll("state=[^&]*", "state=made-up");
        refused(team.comeBack(URI.create("http://x/?" + code), "application/json"), 400, "connection-unknown");
        refused(team.comeBack(URI.create("http://x/?code=1"), "application/json"), 400, "connection-unknown");
        var page = team.comeBack(URI.create("http://x/?state=%3Cscript%3E&error=%3Cscript%3E"), HTML);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).doesNotContain("<script>");
        // The genuine one is not used up by that.
        assertThat(team.comeBack(callback, HTML).status()).isEqualTo(200);
    }

    /** Else whoever is led to a link that somebody else began would connect an account to that one's workspace. */
    @Test
    void connectsNothingForABrowserThatDidNotBegin() {
        var without = team.consent("pincast_demo", "approve");
        refused(team.comeBack(without, "application/json", "other=1"), 403, "connection-other-browser");
        refused(team.comeBack(without, "application/json"), 409, "connection-used");

        var mine = team.api().post("/api/v1/account-connections", Map.of("pinterestAppId", team.appId()));
        assertThat(mine.header("Set-Cookie"))
                .startsWith("pincast-connect=")
                .contains("; Path=/pins;", "; Max-Age=600;", "; HttpOnly", "; SameSite=Lax");
        refused(
                team.comeBack(team.consent("pincast_demo", "approve"), "application/json", mine.cookie()),
                403,
                "connection-other-browser");
        assertThat(team.api().get("/api/v1/accounts").ok().get("items").size()).isZero();
    }

    @Test
    void saysInWordsThatThePersonDidNotAllowIt() {
        var callback = team.consent("pincast_demo", "deny");
        assertThat(callback.getRawQuery()).contains("error=");
        var page = team.comeBack(callback, HTML);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("not allowed at Pinterest");
        refused(team.comeBack(callback, "application/json"), 409, "connection-used");
        assertThat(team.api().get("/api/v1/accounts").ok().get("items").size()).isZero();
    }

    @Test
    void saysWhichPermissionsAreMissing() {
        var page = team.comeBack(
                team.consent("pincast_demo", "approve", "user_accounts:read", "boards:read", "pins:read"), HTML);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("boards:write, pins:write");
    }

    @Test
    void saysThatTheAppsSecretIsWrong() {
        var other = running.someone();
        var workspaceId = other.createWorkspace("Wrong secret");
        var app = other.api(workspaceId)
                .post("/api/v1/pinterest-apps", Team.app("SIMULATOR", "not-the-secret"))
                .ok();
        var wrong = new Team(other, workspaceId, app.get("id").asString());
        refused(
                wrong.comeBack(wrong.consent("pincast_demo", "approve"), "application/json"),
                422,
                "pinterest-app-refused");
    }

    @Test
    void saysThatPinterestIsAway() {
        var callback = team.consent("pincast_demo", "approve");
        running.pinterest().addFault(Fault.of(FaultKind.OUTAGE).onOperation("oauth/token"));
        refused(team.comeBack(callback, "application/json"), 503, "pinterest-unavailable");
        running.pinterest().clearFaults();
        // Whose account it is, is asked again: a grant must not be lost to a stumble.
        running.pinterest()
                .addFault(Fault.of(FaultKind.STATUS)
                        .answering(500, 500, "oops")
                        .onOperation("user_account/get")
                        .times(2));
        assertThat(team.comeBack(team.consent("pincast_demo", "approve"), HTML).status())
                .isEqualTo(200);
    }

    @Test
    void bringsTheSameAccountBackWhenItIsConnectedAgain() {
        var first = team.connect("pincast_demo");
        var other = team.connect("pincast_other");
        assertThat(team.connect("pincast_demo")).isEqualTo(first).isNotEqualTo(other);
        assertThat(team.api().get("/api/v1/accounts").ok().get("items").size()).isEqualTo(2);
    }

    @Test
    void givesARepeatedRequestTheSameLink() {
        var body = "{\"pinterestAppId\":\"" + team.appId() + "\"}";
        var token = team.owner().exchange(team.workspaceId()).ok().get("token").asString();
        var headers = Map.of(
                "Authorization", "Bearer " + token, "Content-Type", "application/json", "Idempotency-Key", "connect");
        var address = running.replica().address() + "/api/v1/account-connections";
        var first = Http.send(address, "POST", body, headers);
        var again = Http.send(address, "POST", body, headers);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void keepsAppsAndAccountsToTheirWorkspace() {
        var account = team.connect("pincast_demo");
        var stranger = running.team();
        for (var path : new String[] {
            "/api/v1/pinterest-apps/" + team.appId(),
            "/api/v1/accounts/" + account,
            "/api/v1/accounts/" + account + "/boards",
            "/api/v1/accounts/" + account + "/boards/1/sections"
        }) {
            assertThat(stranger.api().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.api()
                        .post("/api/v1/account-connections", Map.of("pinterestAppId", team.appId()))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.api().get("/api/v1/accounts").ok().get("items").size())
                .isZero();
        assertThat(stranger.accessToken(account, null).status()).isEqualTo(404);
    }

    private static void refused(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
    }
}
