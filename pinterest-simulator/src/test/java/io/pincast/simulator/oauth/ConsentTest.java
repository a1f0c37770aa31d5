package io.pincast.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.support.Consent;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewApp;
import io.pincast.simulator.world.Seed;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private final PinterestSimulator simulator = Shared.reset();

    @Test
    void asksAPersonWithAPageThatNeedsNoScript() {
        var page = new Consent(simulator).page();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("pincast_demo", "pincast_other", "See your public boards", "value=\"approve\"")
                // Wherever the page was opened: /oauth and /oauth/ are both it.
                .contains("action=\"/oauth/decision\"")
                .doesNotContain("<script");
    }

    @Test
    void sendsTheAppACodeAndItsStateAfterApproval() {
        var answer = new Consent(simulator).approve(Seed.DEMO_USER);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse(""))
                .startsWith(Consent.CALLBACK + "?code=")
                .endsWith("&state=s%20t%261");
    }

    @Test
    void keepsTheQueryOfTheRedirectUri() {
        var answer = new Consent(simulator)
                .with("redirect_uri", "https://pincast.example/mixpost/callback/pinterest?tenant=7")
                .deny();

        assertThat(answer.headers().firstValue("location").orElse(""))
                .isEqualTo("https://pincast.example/mixpost/callback/pinterest?tenant=7&error=access_denied"
                        + "&state=s%20t%261");
    }

    @Test
    void tellsThePersonAndNotTheAppWhereTheRequestIsWrong() {
        assertThat(new Consent(simulator).with("client_id", "999").page().statusCode())
                .isEqualTo(400);
        assertThat(new Consent(simulator).with("response_type", "token").page().statusCode())
                .isEqualTo(400);
        assertThat(new Consent(simulator)
                        .with("scope", "boards:everything")
                        .page()
                        .body())
                .contains("boards:everything");
        assertThat(new Consent(simulator)
                        .with("redirect_uri", "callback")
                        .page()
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Consent(simulator).approve("nobody").statusCode()).isEqualTo(400);
    }

    @Test
    void acceptsOnlyRegisteredRedirectUrisWhereSomeAreRegistered() {
        simulator
                .control()
                .making()
                .addApp(new NewApp("77", "Strict", "hush", null, Set.of(Consent.CALLBACK), null, null));

        assertThat(new Consent(simulator).with("client_id", "77").page().statusCode())
                .isEqualTo(200);
        assertThat(new Consent(simulator)
                        .with("client_id", "77")
                        .with("redirect_uri", Consent.CALLBACK + "/")
                        .page()
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsWhatAnAppSendsAsTextOnly() {
        var page = new Consent(simulator)
                .with("state", "\"><script>alert(1)</script>")
                .page();

        assertThat(page.body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }
}
