package io.pincast.scheduler.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a workspace publishes, over HTTP. */
class SettingsIT {
    private static final String PATH = "/api/v1/publishing/settings";
    private static final Map<String, String> STRICT =
            Map.of("latePolicy", "PT90M", "giveUpAfter", "P1D", "afterUnclear", "ASK");
    private final String workspace = UUID.randomUUID().toString();
    private final Http http =
            new Http(SchedulerInstance.url()).as(SchedulerInstance.IDENTITY.person("anna", workspace));

    @Test
    void areTheInstallationsUntilSomebodySaysOtherwise() {
        var unsaid = http.get(PATH);
        assertThat(unsaid.header("ETag")).isEqualTo("\"0\"");
        assertThat(unsaid.text("latePolicy")).isEqualTo("PT24H");
        assertThat(unsaid.text("giveUpAfter")).isEqualTo("PT48H");
        assertThat(unsaid.text("afterUnclear")).isEqualTo("LOOK_AND_RETRY");

        var said = new Http(SchedulerInstance.url())
                .as(SchedulerInstance.IDENTITY.person("anna", workspace))
                .with("If-Match", "\"0\"")
                .put(PATH, STRICT);
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("ETag")).isEqualTo("\"1\"");
        var seen = http.get(PATH);
        assertThat(seen.text("latePolicy")).isEqualTo("PT1H30M");
        assertThat(seen.text("giveUpAfter")).isEqualTo("PT24H");
        assertThat(seen.text("afterUnclear")).isEqualTo("ASK");
        assertThat(seen.text("changedBy")).isEqualTo("anna");
        assertThat(SchedulerInstance.newTeam().get(PATH).text("latePolicy")).isEqualTo("PT24H");
    }

    @Test
    void goWithWhatIsHandedOver() {
        http.put(PATH, STRICT).ok();
        var plans = new Plans(http);
        var data = plans.awaitDue(plans.now(Map.of("title", "Asked")), 1).data();
        assertThat(data.get("afterUnclear").asString()).isEqualTo("ASK");
        assertThat(Instant.parse(data.get("notAfter").asString()))
                .isEqualTo(Instant.parse(data.get("dueAt").asString()).plusSeconds(86_400));
    }

    @Test
    void areNotChangedOverSomebodyElse() {
        http.put(PATH, STRICT).ok();
        var stale = http.with("If-Match", "\"0\"").put(PATH, STRICT);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("type")).isEqualTo("/problems/settings-changed");
        assertThat(http.with("If-Match", "\"1\"").put(PATH, STRICT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITOR", "CONTRIBUTOR", "VIEWER", ""})
    void areForOwnersAndAdministratorsToChange(String role) {
        var refused = as(role).put(PATH, STRICT);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("type")).isEqualTo("/problems/permission-missing");
        assertThat(as(role).get(PATH).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "latePolicy, PT30S, from 1 min to 7 days",
        "latePolicy, P8D, from 1 min to 7 days",
        "latePolicy, soon, ISO 8601",
        "latePolicy, P1M, ISO 8601",
        "giveUpAfter, PT10M, from 1 h to 14 days",
        "giveUpAfter, P15D, from 1 h to 14 days",
        "giveUpAfter, PT1H, not be shorter than latePolicy",
        "afterUnclear, , LOOK_AND_RETRY"
    })
    void sayWhatIsWrongWithThem(String field, String value, String words) {
        var body = new HashMap<>(STRICT);
        body.put(field, value);
        var refused = http.put(PATH, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
        assertThat(refused.text("detail")).contains(words);
    }

    private Http as(String role) {
        return new Http(SchedulerInstance.url())
                .as(SchedulerInstance.IDENTITY.person("anna", workspace, role, "posts:read", "posts:publish"));
    }
}
