package io.pincast.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.support.Answer;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.Consent;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.NewUser;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api app = Api.asApp(simulator, "production", Seed.STANDARD_APP, Seed.STANDARD_SECRET);

    private Answer exchange(Api caller, String code) {
        return caller.form(
                "/oauth/token",
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", Consent.CALLBACK));
    }

    private Answer refresh(String token) {
        return app.form("/oauth/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    @Test
    void exchangesACodeForTokensOfThePersonWhoApproved() {
        var tokens = exchange(app, new Consent(simulator).code(Seed.OTHER_USER)).expect(200);

        assertThat(tokens.text("access_token")).startsWith("pina_");
        assertThat(tokens.text("refresh_token")).startsWith("pinr_");
        assertThat(tokens.text("token_type")).isEqualTo("bearer");
        assertThat(tokens.text("scope")).isEqualTo("boards:read pins:read");
        assertThat(tokens.json().get("expires_in").intValue()).isEqualTo(2_592_000);
        assertThat(tokens.json().get("refresh_token_expires_in").intValue()).isEqualTo(5_184_000);
        var boards = Api.withToken(simulator, "production", tokens.text("access_token"))
                .get("/boards");
        assertThat(boards.items("name")).containsExactly("Rainy days");
    }

    @Test
    void takesACodeOnceOnlyForItsRedirectUriAndForTenMinutes() {
        var used = new Consent(simulator).code(Seed.DEMO_USER);
        exchange(app, used).expect(200);
        exchange(app, used).expectError(401, 283);

        var elsewhere = new Consent(simulator)
                .with("redirect_uri", "https://else.example/cb")
                .code(Seed.DEMO_USER);
        exchange(app, elsewhere).expectError(401, 283);

        var late = new Consent(simulator).code(Seed.DEMO_USER);
        simulator.control().advanceClock(Duration.ofMinutes(10));
        exchange(app, late).expectError(401, 283);
    }

    @Test
    void refusesAnAppWithAWrongSecretAndAnUnknownApp() {
        exchange(Api.asApp(simulator, "production", Seed.STANDARD_APP, "guess"), "x")
                .expectError(401, 2);
        exchange(Api.asApp(simulator, "production", "999", "guess"), "x").expectError(401, 2);
    }

    @Test
    void rotatesTheRefreshTokenAndEndsTheOldOneAtOnce() {
        var first = exchange(app, new Consent(simulator).code(Seed.DEMO_USER));
        var second = refresh(first.text("refresh_token")).expect(200);

        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        assertThat(second.text("scope")).isEqualTo(first.text("scope"));
        refresh(first.text("refresh_token")).expectError(401, 283);
        refresh(second.text("refresh_token")).expect(200);
    }

    @Test
    void letsTheOldRefreshTokenLiveForTheGraceThatIsSet() {
        simulator
                .control()
                .settings(settings -> settings.withTokens(settings.tokens().withRefreshGrace(Duration.ofMinutes(1))));
        var first = exchange(app, new Consent(simulator).code(Seed.DEMO_USER));

        refresh(first.text("refresh_token")).expect(200);
        refresh(first.text("refresh_token")).expect(200);
        simulator.control().advanceClock(Duration.ofMinutes(2));
        refresh(first.text("refresh_token")).expectError(401, 283);
    }

    @Test
    void narrowsScopesOnRefreshButNeverWidensThem() {
        var tokens = exchange(app, new Consent(simulator).code(Seed.DEMO_USER));

        app.form(
                        "/oauth/token",
                        Map.of(
                                "grant_type", "refresh_token",
                                "refresh_token", tokens.text("refresh_token"),
                                "scope", "boards:write"))
                .expectError(400, 1);
        var narrowed = app.form(
                "/oauth/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", tokens.text("refresh_token"),
                        "scope", "boards:read"));
        assertThat(narrowed.expect(200).text("scope")).isEqualTo("boards:read");
    }

    @Test
    void endsAnAccessTokenAfterThirtyDaysAndARefreshTokenAfterSixty() {
        var tokens = exchange(app, new Consent(simulator).code(Seed.DEMO_USER));
        var api = Api.withToken(simulator, "production", tokens.text("access_token"));

        simulator.control().advanceClock(Duration.ofDays(30).minusMinutes(1));
        api.get("/boards").expect(200);
        simulator.control().advanceClock(Duration.ofMinutes(2));
        api.get("/boards").expectError(401, 2);

        simulator.control().advanceClock(Duration.ofDays(30));
        refresh(tokens.text("refresh_token")).expectError(401, 283);
    }

    @Test
    void givesEachEnvironmentTokensOfItsOwn() {
        var sandboxApp = Api.asApp(simulator, "sandbox", Seed.STANDARD_APP, Seed.STANDARD_SECRET);
        var token = exchange(sandboxApp, new Consent(simulator).code(Seed.DEMO_USER))
                .text("access_token");

        Api.withToken(simulator, "sandbox", token).get("/boards").expect(200);
        Api.withToken(simulator, "production", token).get("/boards").expectError(401, 2);
    }

    @Test
    void givesClientCredentialsThatActForTheAppsOwner() {
        var tokens = app.form(
                        "/oauth/token",
                        Map.of("grant_type", "client_credentials", "scope", "boards:read,pins:read,pins:write"))
                .expect(200);
        assertThat(tokens.text("access_token")).startsWith("pinc_");
        assertThat(tokens.json().has("refresh_token")).isFalse();

        var api = Api.withToken(simulator, "production", tokens.text("access_token"));
        assertThat(api.get("/boards").items("name")).contains("Small gardens");
        api.post("/media", "{\"media_type\":\"video\"}").expectError(403, 29);
    }

    @Test
    void refusesAGrantTypeThatDoesNotExist() {
        app.form("/oauth/token", Map.of("grant_type", "password")).expectError(400, 1);
    }

    @Test
    void revokesOnlyTokensOfSystemUsers() {
        simulator.control().making().addUser(new NewUser("robot", null, null, true));
        var robot = simulator.control().making().issueTokens(NewTokens.of("robot"));
        var person = simulator.control().making().issueTokens(NewTokens.of(Seed.DEMO_USER));

        app.form("/oauth/token/revoke", Map.of("token", person.accessToken())).expectError(403, 29);
        app.form("/oauth/token/revoke", Map.of("token", robot.accessToken())).expect(200);
        Api.withToken(simulator, "production", robot.accessToken())
                .get("/boards")
                .expectError(401, 2);
        app.form("/oauth/token/revoke", Map.of("token", "pina_none")).expectError(401, 2);
    }

    @Test
    void endsAllTokensWhenTheUserTakesAnotherName() {
        var api = Api.asDemo(simulator);
        simulator.control().making().rename(Seed.DEMO_USER, "pincast_renamed");

        api.get("/user_account").expectError(401, 2);
        assertThat(Api.as(simulator, "pincast_renamed").get("/user_account").text("username"))
                .isEqualTo("pincast_renamed");
    }
}
