package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AppCheckIT {
    private final Running running = Running.instance();
    private final Team team = running.team();

    @AfterEach
    void endFaults() {
        running.pinterest().clearFaults();
    }

    @Test
    void saysThatPinterestAcceptsTheKeysAndWhatItGrantedTheApp() {
        var checked = test(team.appId());
        assertThat(checked.at("/test/outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(verdict(checked, "APP_ID")).isEqualTo("RIGHT");
        assertThat(verdict(checked, "APP_SECRET")).isEqualTo("RIGHT");
        assertThat(verdict(checked, "ENVIRONMENT")).isEqualTo("RIGHT");
        assertThat(verdict(checked, "REDIRECT_URI")).isEqualTo("UNKNOWN");
        var app = team.api().get("/api/v1/pinterest-apps/" + team.appId()).ok();
        assertThat(app.get("lastTest")).isEqualTo(checked.get("test"));
        assertThat(granted(app, "BULK_ANALYTICS")).isEqualTo("YES");
        assertThat(granted(app, "PINS_EDIT")).isEqualTo("UNKNOWN");

        team.connect("pincast_demo");
        assertThat(verdict(test(team.appId()), "REDIRECT_URI"))
                .as("somebody came back by it")
                .isEqualTo("RIGHT");
    }

    @Test
    void countsWhatItAsksPinterestInATrialAppsDay() {
        var account = team.connect("pincast_demo");
        team.api()
                .json("PATCH", "/api/v1/pinterest-apps/" + team.appId(), "{\"accessTier\":\"TRIAL\"}")
                .ok();
        var path = "/api/v1/accounts/" + account + "/health";
        var before = team.api().get(path).ok().get("appDay");
        assertThat(before.get("perDay").asInt()).isEqualTo(1_000);
        test(team.appId());
        assertThat(team.api().get(path).ok().at("/appDay/requests").asInt())
                .isEqualTo(before.get("requests").asInt() + 2);
    }

    @Test
    void saysThatOneOfTwoIsWrongWherePinterestDoesNotTellWhich() {
        var wrong = test(add(Team.PINTEREST_APP_ID + "9", "not-the-secret"));
        assertThat(wrong.at("/test/outcome").asString()).isEqualTo("REFUSED");
        assertThat(verdict(wrong, "APP_ID")).isEqualTo("SUSPECT");
        assertThat(verdict(wrong, "APP_SECRET")).isEqualTo("SUSPECT");
        assertThat(wrong.toString()).doesNotContain("not-the-secret");
        assertThat(verdict(test(add("my-app", "not-the-secret")), "APP_ID"))
                .as("Pinterest's are numbers")
                .isEqualTo("WRONG");
    }

    @Test
    void saysThatNothingIsKnownWhilePinterestIsAway() {
        running.pinterest().addFault(Fault.of(FaultKind.OUTAGE).onOperation("oauth/token"));
        var away = test(team.appId());
        assertThat(away.at("/test/outcome").asString()).isIn("UNREACHABLE", "UNCLEAR");
        assertThat(verdict(away, "APP_SECRET")).isEqualTo("UNKNOWN");
    }

    @Test
    void tellsTheGuideWithTheTeamsAddressesAndWhatItSees() {
        var guide = team.api().get("/api/v1/pinterest-apps/setup-guide").ok();
        assertThat(step(guide, "redirect-uri").at("/copies/0/text").asString())
                .isEqualTo("http://localhost/pins/callback/pinterest");
        assertThat(step(guide, "connect-sandbox-account").get("state").asString())
                .isEqualTo("OPEN");
        assertThat(step(guide, "business-account").get("state").asString()).isEqualTo("NOT_VISIBLE");
        assertThat(step(guide, "record-demo").get("script").size()).isPositive();
        assertThat(guide.toString()).doesNotContain("{redirectUri}").doesNotContain("{publicUrl}");

        team.api()
                .post("/api/v1/pinterest-apps", Team.app("SANDBOX", Team.PINTEREST_APP_SECRET))
                .ok();
        assertThat(step(team.api().get("/api/v1/pinterest-apps/setup-guide").ok(), "add-sandbox-app")
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
    }

    private String add(String appId, String secret) {
        var body = Map.of("name", "x", "appId", appId, "appSecret", secret, "environment", "SIMULATOR");
        return team.api().post("/api/v1/pinterest-apps", body).ok().get("id").asString();
    }

    private JsonNode test(String id) {
        return team.api()
                .post("/api/v1/pinterest-apps/" + id + "/connection-tests", Map.of())
                .ok();
    }

    private static String verdict(JsonNode checked, String subject) {
        return checked.get("findings")
                .valueStream()
                .filter(finding -> finding.get("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow()
                .get("verdict")
                .asString();
    }

    private static String granted(JsonNode app, String capability) {
        return app.get("capabilities")
                .valueStream()
                .filter(entry -> entry.get("capability").asString().equals(capability))
                .findFirst()
                .orElseThrow()
                .get("granted")
                .asString();
    }

    private static JsonNode step(JsonNode guide, String id) {
        return guide.get("steps")
                .valueStream()
                .filter(step -> step.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
