package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.secondfactor.AuthenticatorApp;
import io.pincast.test.instance.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecondFactorIT {
    private static final String PATH = "/api/v1/people/me/second-factor";
    private final Running running = Running.instance();
    private final Someone someone = running.someone();
    private final String email = someone.email();
    private List<String> recoveryCodes = new ArrayList<>();

    @Test
    void isAskedForOnceItWasConfirmedByACode() {
        var app = enrol(someone);
        assertThat(signIn().status()).isEqualTo(201);
        confirm(someone, app);

        var first = signIn();
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().has("token")).isFalse();
        assertThat(MemberIT.problem(second(first, "000000"))).isEqualTo("401 code-refused");
        next();
        var signedIn = second(first, code(app));
        assertThat(signedIn.status()).isEqualTo(201);
        var session = new Someone(running, signedIn.json().get("token").asString());
        assertThat(session.api(null)
                        .get("/api/v1/sessions/current")
                        .ok()
                        .get("secondFactor")
                        .asBoolean())
                .isTrue();
        // The challenge is used up.
        next();
        assertThat(MemberIT.problem(second(first, code(app)))).isEqualTo("401 challenge-unknown");
    }

    @Test
    void takesNoCodeTwice() {
        var app = enrol(someone);
        confirm(someone, app);
        // The one that confirmed it is used up, too.
        assertThat(MemberIT.problem(second(signIn(), code(app)))).isEqualTo("401 code-refused");
        next();
        var code = code(app);
        var together = Stream.generate(this::signIn).limit(4).toList().stream()
                .map(first ->
                        CompletableFuture.supplyAsync(() -> second(first, code).status()))
                .toList();
        var answers = together.stream().map(CompletableFuture::join).toList();
        assertThat(answers).containsOnlyOnce(201);
    }

    @Test
    void forgetsAChallengeAfterFiveMinutes() {
        var app = enrol(someone);
        confirm(someone, app);
        var first = signIn();
        running.advance(Duration.ofMinutes(6));
        assertThat(MemberIT.problem(second(first, code(app)))).isEqualTo("401 challenge-unknown");
        running.run("remove-old-challenges");
    }

    @Test
    void isAskedForAfterThePasswordWasResetToo() {
        var app = enrol(someone);
        confirm(someone, app);
        var link = running.administrator()
                .api(null)
                .post("/api/v1/people/" + someone.personId() + "/password-resets", Map.of())
                .ok()
                .get("link")
                .asString();
        var chosen = "another meadow lantern trout";
        var token = link.substring(link.indexOf('#') + 1);
        running.stranger().post("/api/v1/password-resets/completions", Map.of("token", token, "newPassword", chosen));
        var first = running.stranger().post("/api/v1/sessions", Map.of("email", email, "password", chosen));
        assertThat(first.status()).isEqualTo(202);
        next();
        assertThat(second(first, code(app)).status()).isEqualTo(201);
    }

    @Test
    void isNotReachedByAPasswordThatWasChangedMeanwhile() {
        var app = enrol(someone);
        confirm(someone, app);
        var first = signIn();
        someone.api(null)
                .put(
                        "/api/v1/people/me/password",
                        Map.of("currentPassword", Running.PASSWORD, "newPassword", "another meadow lantern trout"));
        next();
        assertThat(MemberIT.problem(second(first, code(app)))).isEqualTo("401 challenge-unknown");
    }

    @Test
    void tellsOfWrongCodesInTheAuditLog() {
        confirm(someone, enrol(someone));
        assertThat(MemberIT.problem(second(signIn(), "000000"))).isEqualTo("401 code-refused");
        var entry = running.administrator()
                .api(null)
                .get("/api/v1/installation/audit-log?action=session.refused&subjectId=" + someone.personId())
                .ok()
                .at("/items/0");
        assertThat(entry.at("/after/by").asString()).isEqualTo("second-factor");
    }

    @Test
    void slowsGuessingDown() {
        confirm(someone, enrol(someone));
        var first = signIn();
        for (var tried = 0; tried < 6; tried++) {
            assertThat(second(first, "12345" + tried).status()).isEqualTo(401);
        }
        assertThat(second(first, "123459").status()).isEqualTo(429);
    }

    @Test
    void isReplacedByARecoveryCodeOnce() {
        confirm(someone, enrol(someone));
        assertThat(recoveryCodes).hasSize(10);
        var code = recoveryCodes.get(3);
        assertThat(second(signIn(), code).status()).isEqualTo(201);
        assertThat(second(signIn(), code).status()).isEqualTo(401);
        assertThat(someone.api(null).get(PATH).ok().get("recoveryCodesLeft").asInt())
                .isEqualTo(9);

        var renewed = someone.api(null)
                .post(
                        PATH + "/recovery-codes",
                        Map.of("currentPassword", Running.PASSWORD, "code", recoveryCodes.get(4)))
                .ok()
                .get("recoveryCodes");
        assertThat(second(signIn(), recoveryCodes.get(5)).status()).isEqualTo(401);
        assertThat(second(signIn(), renewed.get(0).asString()).status()).isEqualTo(201);
    }

    @Test
    void isSetUpAndRemovedOnlyByWhoKnowsThePassword() {
        assertThat(someone.api(null).post(PATH, Map.of()).status()).isEqualTo(422);
        assertThat(someone.api(null)
                        .post(PATH, Map.of("currentPassword", "not the one at all"))
                        .status())
                .isEqualTo(422);
        var app = enrol(someone);
        confirm(someone, app);
        assertThat(MemberIT.problem(someone.api(null).post(PATH, Map.of("currentPassword", Running.PASSWORD))))
                .isEqualTo("409 second-factor-set-up");
        next();
        assertThat(remove("not the one at all", code(app)).status()).isEqualTo(422);
        assertThat(remove(Running.PASSWORD, "000000").status()).isEqualTo(422);
        assertThat(signIn().status()).isEqualTo(202);
        assertThat(remove(Running.PASSWORD, code(app)).status()).isEqualTo(204);
        assertThat(signIn().status()).isEqualTo(201);
        // And may be set up anew.
        confirm(someone, enrol(someone));
        assertThat(signIn().status()).isEqualTo(202);
    }

    private Client.Answer remove(String password, String code) {
        return someone.api(null).post(PATH + "/removals", Map.of("currentPassword", password, "code", code));
    }

    @Test
    void mayBeRequiredByAWorkspace() {
        var workspace = someone.createWorkspace("Strict");
        someone.api(workspace)
                .json("PATCH", "/api/v1/workspaces/" + workspace, "{\"secondFactorRequired\":true}")
                .ok();
        assertThat(MemberIT.problem(someone.exchange(workspace))).isEqualTo("403 second-factor-needed");
        // What is about oneself goes on, and nothing else.
        assertThat(someone.api(null).get("/api/v1/accounts").status()).isEqualTo(400);
        assertThat(someone.api(null).get("/api/v1/sessions/current").status()).isEqualTo(200);
        var app = enrol(someone);
        confirm(someone, app);
        assertThat(someone.api(workspace).get("/api/v1/accounts").status()).isEqualTo(200);
        next();
        assertThat(remove(Running.PASSWORD, code(app)).status()).isEqualTo(204);
        assertThat(MemberIT.problem(someone.exchange(workspace))).isEqualTo("403 second-factor-needed");
    }

    @Test
    void mayBeRequiredByTheInstallation() {
        var administrator = running.administrator();
        confirm(administrator, enrol(administrator));
        var api = administrator.api(null);
        var workspace = someone.createWorkspace("Everybody's");
        var changed = api.json("PATCH", "/api/v1/installation", "{\"secondFactorRequired\":true}");
        try {
            assertThat(changed.ok().get("secondFactorRequired").asBoolean()).isTrue();
            assertThat(MemberIT.problem(someone.exchange(workspace))).isEqualTo("403 second-factor-needed");
            assertThat(administrator.api(null).get("/api/v1/installation").status())
                    .isEqualTo(200);
        } finally {
            api.json("PATCH", "/api/v1/installation", "{\"secondFactorRequired\":false}")
                    .ok();
        }
        assertThat(someone.exchange(workspace).status()).isEqualTo(200);
        assertThat(someone.api(null).get("/api/v1/installation").status()).isEqualTo(403);
    }

    @Test
    void signsABrowserInWithCookiesAndNoTokenThatAScriptCouldRead() {
        var answer = running.stranger()
                .post("/api/v1/sessions", Map.of("email", email, "password", Running.PASSWORD, "delivery", "COOKIE"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().has("token")).isFalse();
        var cookies = answer.response().headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2);
        assertThat(cookies.getFirst())
                .startsWith("pincast-session=pcs_")
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/pins");
        assertThat(cookies.getLast())
                .startsWith("pincast-csrf=" + answer.json().get("csrfToken").asString() + ";")
                .contains("; SameSite=Lax")
                .doesNotContain("HttpOnly");
        var token = cookies.getFirst().replaceAll("^[^=]+=([^;]+);.*$", "$1");
        var out = new Someone(running, token).api(null).delete("/api/v1/sessions/current");
        assertThat(out.response().headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("Max-Age=0"));
    }

    private AuthenticatorApp enrol(Someone who) {
        var begun = who.api(null)
                .post(PATH, Map.of("currentPassword", Running.PASSWORD))
                .ok();
        assertThat(begun.get("address").asString())
                .startsWith("otpauth://totp/Pincast:")
                .contains("secret=" + begun.get("secret").asString());
        return new AuthenticatorApp(begun.get("secret").asString());
    }

    private void confirm(Someone who, AuthenticatorApp app) {
        var confirmed = who.api(null)
                .post(PATH + "/confirmations", Map.of("code", code(app)))
                .ok();
        recoveryCodes = new ArrayList<>();
        confirmed.get("recoveryCodes").forEach(code -> recoveryCodes.add(code.asString()));
    }

    private String code(AuthenticatorApp app) {
        return app.code(running.clock().instant());
    }

    /** Until the app shows another code. */
    private void next() {
        running.advance(Duration.ofSeconds(60));
    }

    private Client.Answer signIn() {
        return running.stranger().post("/api/v1/sessions", Map.of("email", email, "password", Running.PASSWORD));
    }

    private Client.Answer second(Client.Answer first, String code) {
        return running.stranger()
                .post(
                        "/api/v1/sessions/second-factor",
                        Map.of("challenge", first.json().get("challenge").asString(), "code", code));
    }
}
