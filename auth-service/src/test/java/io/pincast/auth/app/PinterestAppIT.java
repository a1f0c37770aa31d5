package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Client;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PinterestAppIT {
    private final Running running = Running.instance();
    private final Team team = running.team();
    private final String path = "/api/v1/pinterest-apps/" + team.appId();

    @Test
    void isChangedByWhoeverHasSeenHowItStands() {
        var first = team.api().get(path);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        var changed = change("{\"name\":\" Our other name \",\"accessTier\":\"TRIAL\"}", first.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().get("name").asString()).isEqualTo("Our other name");
        assertThat(changed.json().get("accessTier").asString()).isEqualTo("TRIAL");
        assertThat(changed.json().get("environment").asString()).isEqualTo("SIMULATOR");
        assertThat(team.api().get(path).json()).isEqualTo(changed.json());

        refused(change("{\"name\":\"Too late\"}", first.header("ETag")), 412, "pinterest-app-changed");
        refused(change("{\"name\":\" \"}", null), 422, "invalid-request");
        refused(change("{\"name\":\"x\"}", "yesterday"), 422, "invalid-request");
        assertThat(team.api().get(path).json()).isEqualTo(changed.json());
    }

    @Test
    void takesANewSecretWithoutTellingIt() {
        var replaced = change("{\"appSecret\":\"not-the-secret\"}", null);
        assertThat(replaced.text()).doesNotContain("not-the-secret");
        refused(
                team.comeBack(team.consent("pincast_demo", "approve"), "application/json"),
                422,
                "pinterest-app-refused");
        change("{\"appSecret\":\"" + Team.PINTEREST_APP_SECRET + "\"}", null).ok();
        assertThat(team.comeBack(team.consent("pincast_demo", "approve"), "application/json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesItsChangesInTheAuditLogButNoSecret() {
        change("{\"name\":\"Renamed\",\"appSecret\":\"another-secret\"}", null).ok();
        var log = team.api().get("/api/v1/audit-log?action=pinterest-app");
        assertThat(log.ok().get("items").findValuesAsString("action"))
                .containsExactly("pinterest-app.changed", "pinterest-app.created");
        var changed = log.json().at("/items/0");
        assertThat(changed.at("/before/name").asString()).isEqualTo("Our app");
        assertThat(changed.at("/after/name").asString()).isEqualTo("Renamed");
        assertThat(changed.at("/after/appSecret").asString()).isEqualTo("replaced");
        assertThat(changed.at("/before").has("accessTier")).isFalse();
        assertThat(log.text()).doesNotContain("another-secret").doesNotContain(Team.PINTEREST_APP_SECRET);
    }

    @Test
    void keepsItsAppIdOnceAccountsHangOnIt() {
        change("{\"appId\":\"7654321\"}", null).ok();
        change("{\"appId\":\"" + Team.PINTEREST_APP_ID + "\"}", null).ok();
        team.connect("pincast_demo");
        refused(change("{\"appId\":\"7654321\"}", null), 409, "pinterest-app-in-use");
        assertThat(change("{\"appId\":\"" + Team.PINTEREST_APP_ID + "\"}", null).status())
                .as("it is the same")
                .isEqualTo(200);
    }

    @Test
    void isNotMadeTheSameAsAnother() {
        var body = Map.of("name", "x", "appId", "777", "appSecret", "secret", "environment", "SIMULATOR");
        team.api().post("/api/v1/pinterest-apps", body).ok();
        refused(change("{\"appId\":\"777\"}", null), 409, "pinterest-app-exists");
    }

    @Test
    void letsNothingThroughWhileItIsDisabledAndLosesNothing() {
        var account = team.connect("pincast_demo");
        change("{\"enabled\":false}", null).ok();
        refused(team.accessToken(account, null), 403, "pinterest-app-disabled");
        refused(team.api().get("/api/v1/accounts/" + account + "/boards"), 403, "pinterest-app-disabled");
        refused(
                team.api().post("/api/v1/account-connections", Map.of("pinterestAppId", team.appId())),
                403,
                "pinterest-app-disabled");
        assertThat(team.account(account).get("state").asString()).isEqualTo("CONNECTED");

        change("{\"enabled\":true}", null).ok();
        assertThat(team.accessToken(account, null).status()).isEqualTo(200);
        assertThat(team.api().get("/api/v1/accounts/" + account + "/boards").status())
                .isEqualTo(200);
    }

    @Test
    void isNobodyElsesToChange() {
        refused(running.team().api().json("PATCH", path, "{\"name\":\"Mine now\"}"), 404, "not-found");
        assertThat(team.api().get(path).json().get("name").asString()).isEqualTo("Our app");
    }

    private Client.Answer change(String body, String ifMatch) {
        var token = team.owner().exchange(team.workspaceId()).ok().get("token").asString();
        var headers =
                new java.util.HashMap<>(Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
        if (ifMatch != null) {
            headers.put("If-Match", ifMatch);
        }
        return Http.send(running.replica().address() + path, "PATCH", body, headers);
    }

    private static void refused(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
    }
}
