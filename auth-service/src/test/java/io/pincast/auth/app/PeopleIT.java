package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Client;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleIT {
    private static final String CHOSEN = "correct glacier window otter";
    private final Running running = Running.instance();
    private final Someone administrator = running.administrator();
    private final Someone someone = running.someone();
    private final String email = someone.email();
    private final String id = someone.personId();

    @Test
    void areForAdministratorsOfTheInstallation() {
        for (var path : new String[] {
            "/api/v1/people", "/api/v1/people/" + id, "/api/v1/installation", "/api/v1/installation/workspaces"
        }) {
            assertThat(MemberIT.problem(someone.api(null).get(path))).as(path).isEqualTo("403 permission-missing");
            assertThat(administrator.api(null).get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void areFoundByTheBeginningOfTheEmailAndListedPageByPage() {
        var found = administrator.api(null).get("/api/v1/people?email=" + email).ok();
        assertThat(found.get("items").findValuesAsString("email")).containsExactly(email);
        var first = administrator.api(null).get("/api/v1/people?limit=1").ok();
        var second = administrator
                .api(null)
                .get("/api/v1/people?limit=1&cursor=" + first.get("nextCursor").asString())
                .ok();
        assertThat(second.at("/items/0/email").asString())
                .isGreaterThan(first.at("/items/0/email").asString());
    }

    @Test
    void areLetInNoMoreAndLetInAgain() {
        var workspace = someone.createWorkspace("Bakery");
        var program = Map.of("name", "Import", "scopes", List.of("posts:read"));
        var apiToken = someone.api(workspace)
                .post("/api/v1/api-tokens", program)
                .ok()
                .get("token")
                .asString();
        assertThat(exchange(apiToken)).isEqualTo(200);
        assertThat(change("disabled", true).ok().get("disabled").asBoolean()).isTrue();
        assertThat(someone.exchange(workspace).status()).isEqualTo(401);
        assertThat(exchange(apiToken)).as("what it made works no more").isEqualTo(401);
        assertThat(signIn(Running.PASSWORD).status()).isEqualTo(401);
        assertThat(change("disabled", false).status()).isEqualTo(200);
        assertThat(signIn(Running.PASSWORD).status()).isEqualTo(201);
        // What was ended stays ended.
        assertThat(someone.exchange(workspace).status()).isEqualTo(401);
        var log = administrator
                .api(null)
                .get("/api/v1/installation/audit-log?action=person&subjectId=" + id)
                .ok()
                .get("items");
        assertThat(log.findValuesAsString("action"))
                .containsExactly("person.enabled", "person.disabled", "person.created");
        assertThat(log.get(1).at("/actor/id").asString()).isEqualTo(administrator.personId());
    }

    @Test
    void areMadeAdministratorsAndKeepOneAlways() {
        assertThat(change("administrator", true).ok().get("administrator").asBoolean())
                .isTrue();
        assertThat(someone.api(null).get("/api/v1/people").status()).isEqualTo(200);
        assertThat(change("administrator", false).ok().get("administrator").asBoolean())
                .isFalse();
        assertThat(someone.api(null).get("/api/v1/people").status()).isEqualTo(403);
    }

    @Test
    void getALinkForANewPasswordThatWorksOnceAndEndsTheirSessions() {
        var first = link(reset());
        var link = link(reset());
        assertThat(MemberIT.problem(complete(first, CHOSEN))).isEqualTo("410 password-reset-unusable");
        assertThat(complete(link, "password1234").status()).isEqualTo(422);
        assertThat(complete(link, CHOSEN).status()).isEqualTo(204);
        assertThat(someone.exchange(null).status()).isEqualTo(401);
        assertThat(signIn(Running.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(CHOSEN).status()).isEqualTo(201);
        assertThat(MemberIT.problem(complete(link, "another glacier window otter")))
                .isEqualTo("410 password-reset-unusable");
        var late = link(reset());
        running.advance(Duration.ofHours(25));
        assertThat(MemberIT.problem(complete(late, CHOSEN))).isEqualTo("410 password-reset-unusable");
        running.run("remove-old-password-resets");
    }

    @Test
    void getALinkThatIsWorthNothingOnceTheyHaveChangedThePasswordThemselves() {
        var link = link(reset());
        someone.api(null)
                .put("/api/v1/people/me/password", Map.of("currentPassword", Running.PASSWORD, "newPassword", CHOSEN));
        assertThat(MemberIT.problem(complete(link, "another glacier window otter")))
                .isEqualTo("410 password-reset-unusable");
        assertThat(signIn(CHOSEN).status()).isEqualTo(201);
    }

    @Test
    void areNotMadeAdministratorsWhileTheyAreDisabled() {
        change("disabled", true);
        assertThat(MemberIT.problem(change("administrator", true))).isEqualTo("409 person-disabled");
    }

    @Test
    void changeTheirOwnName() {
        assertThat(someone.api(null)
                        .json("PATCH", "/api/v1/people/me", "{\"name\":\" Anna Baker \"}")
                        .ok()
                        .get("name")
                        .asString())
                .isEqualTo("Anna Baker");
        assertThat(someone.api(null).get("/api/v1/people/me").ok().get("name").asString())
                .isEqualTo("Anna Baker");
        assertThat(someone.api(null)
                        .json("PATCH", "/api/v1/people/me", "{\"name\":\" \"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void areMadeOwnersOfAWorkspaceThatLostItsOwn() {
        var workspace = someone.createWorkspace("Abandoned");
        assertThat(administrator
                        .api(null)
                        .get("/api/v1/installation/workspaces?limit=100")
                        .ok()
                        .toString())
                .contains(workspace);
        var heir = running.someone();
        assertThat(administrator
                        .api(null)
                        .put("/api/v1/installation/workspaces/" + workspace + "/owners/" + heir.personId(), Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(heir.api(workspace)
                        .get("/api/v1/workspaces/" + workspace)
                        .ok()
                        .get("role")
                        .asString())
                .isEqualTo("OWNER");
        // Administering the installation opens no workspace.
        assertThat(administrator.exchange(workspace).status()).isEqualTo(404);
    }

    private int exchange(String apiToken) {
        return running.service()
                .post("/internal/token-exchanges", Map.of("token", apiToken))
                .status();
    }

    private Client.Answer change(String field, boolean value) {
        return administrator
                .api(null)
                .json("PATCH", "/api/v1/people/" + id, Client.JSON.writeValueAsString(Map.of(field, value)));
    }

    private Client.Answer reset() {
        return administrator.api(null).post("/api/v1/people/" + id + "/password-resets", Map.of());
    }

    private static String link(Client.Answer issued) {
        var link = issued.ok().get("link").asString();
        assertThat(link).startsWith("http://localhost/pins/password-reset#pcr_");
        return link.substring(link.indexOf('#') + 1);
    }

    private Client.Answer complete(String token, String chosen) {
        return running.stranger()
                .post("/api/v1/password-resets/completions", Map.of("token", token, "newPassword", chosen));
    }

    private Client.Answer signIn(String password) {
        return running.stranger().post("/api/v1/sessions", Map.of("email", email, "password", password));
    }
}
