package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.workspace.Role;
import io.pincast.test.instance.Client;
import java.net.URI;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in at a provider, which is a real one as far as HTTP and signatures go. */
class OidcIT {
    static final String CLIENT_SECRET = "a-client-secret-0123456789";
    private static final Running running = Running.instance();
    private static final MockOAuth2Server provider = new MockOAuth2Server();
    private static Someone owner;
    private static String workspace;
    private static Replica replica;

    @BeforeAll
    static void start() {
        provider.start();
        owner = running.someone();
        workspace = owner.createWorkspace("Bakery");
        var own = "--auth.oidc.providers.company.";
        var strict = "--auth.oidc.providers.strict.";
        replica = Replica.start(
                running.simulator().baseUrl(),
                running.firstSignIn(),
                running.clock(),
                "pincast_auth",
                own + "issuer=" + provider.issuerUrl("company"),
                own + "client-id=pincast",
                own + "client-secret=" + CLIENT_SECRET,
                own + "title=Our company",
                own + "link-by-email=verified",
                own + "groups[0].group=editors",
                own + "groups[0].workspace=" + workspace,
                own + "groups[0].role=EDITOR",
                own + "groups[1].group=bosses",
                own + "groups[1].workspace=" + workspace,
                own + "groups[1].role=ADMIN",
                strict + "issuer=" + provider.issuerUrl("strict"),
                strict + "client-id=pincast",
                strict + "client-secret=" + CLIENT_SECRET,
                strict + "create-people=false",
                strict + "trust-email=true",
                "--auth.oidc.providers.away.issuer=http://127.0.0.1:1/away",
                "--auth.oidc.providers.away.client-id=pincast",
                "--auth.oidc.providers.away.client-secret=secret");
    }

    @AfterAll
    static void stop() {
        replica.close();
        provider.shutdown();
    }

    @Test
    void tellsWhatThereIsToChooseFrom() {
        var options =
                new Client(replica.address()).get("/api/v1/sign-in-options").ok();
        assertThat(options.get("passwordResetByMail").asBoolean()).isFalse();
        assertThat(options.at("/providers/1/name").asString()).isEqualTo("company");
        assertThat(options.at("/providers/1/title").asString()).isEqualTo("Our company");
        var none = new Client(replica.address()).post("/api/v1/password-resets", Map.of("email", "a@example.com"));
        assertThat(MemberIT.problem(none)).isEqualTo("409 mail-not-set-up");
    }

    @Test
    void makesAPersonAndGivesItWhatItsGroupsGive() {
        var subject = unused();
        var signedIn = signIn(
                "company",
                subject,
                Map.of(
                        "email",
                        subject + "@example.com",
                        "email_verified",
                        true,
                        "name",
                        "Anna Baker",
                        "groups",
                        List.of("editors", "others")));
        assertThat(role(signedIn)).isEqualTo("EDITOR");
        assertThat(signedIn.api(null).get("/api/v1/people/me").ok().get("name").asString())
                .isEqualTo("Anna Baker");

        var promoted = signIn(
                "company",
                subject,
                Map.of(
                        "email",
                        subject + "@example.com",
                        "email_verified",
                        true,
                        "groups",
                        List.of("editors", "bosses")));
        assertThat(promoted.personId()).isEqualTo(signedIn.personId());
        assertThat(role(promoted)).isEqualTo("ADMIN");

        signIn(
                "company",
                subject,
                Map.of("email", "changed-" + subject + "@example.com", "email_verified", true, "groups", List.of()));
        assertThat(promoted.exchange(workspace).status()).isEqualTo(404);
        assertThat(promoted.exchange(null).status()).isEqualTo(200);
    }

    @Test
    void leavesAPlaceAloneThatAMemberGave() {
        var subject = unused();
        var claims = Map.<String, Object>of("email", subject + "@example.com", "email_verified", true);
        var signedIn = signIn("company", subject, claims);
        running.join(workspace, signedIn, Role.VIEWER);
        signIn("company", subject, Map.of("groups", List.of("bosses")));
        assertThat(role(signedIn)).isEqualTo("VIEWER");
    }

    @Test
    void takesAPersonForTheSameByItsVerifiedEmailWhereThatIsConfigured() {
        var someone = running.someone();
        var unverified = comeBack("company", unused(), Map.of("email", someone.email()));
        assertThat(MemberIT.problem(unverified)).isEqualTo("403 oidc-email-missing");
        // Whoever registered here under the e-mail may be somebody else, who would share the account.
        var unproven = comeBack("company", unused(), Map.of("email", someone.email(), "email_verified", true));
        assertThat(MemberIT.problem(unproven)).isEqualTo("409 oidc-email-taken");
        running.administrator()
                .api(null)
                .json("PATCH", "/api/v1/people/" + someone.personId(), "{\"emailProven\":true}")
                .ok();
        var same = signIn("company", unused(), Map.of("email", someone.email(), "email_verified", true));
        assertThat(same.personId()).isEqualTo(someone.personId());
        // Elsewhere it is not configured.
        var other = comeBack("strict", unused(), Map.of("email", someone.email(), "email_verified", true));
        assertThat(MemberIT.problem(other)).isEqualTo("409 oidc-email-taken");
    }

    @Test
    void leavesAloneWhatAMemberMadeOfAPlaceThatGroupsGave() {
        var subject = unused();
        var claims = Map.<String, Object>of(
                "email", subject + "@example.com", "email_verified", true, "groups", List.of("editors"));
        var signedIn = signIn("company", subject, claims);
        var path = "/api/v1/workspaces/" + workspace + "/members/" + signedIn.personId();
        assertThat(MemberIT.problem(owner.api(workspace).delete(path))).isEqualTo("409 given-by-groups");
        owner.api(workspace).json("PATCH", path, "{\"role\":\"VIEWER\"}").ok();
        signIn("company", subject, claims);
        assertThat(role(signedIn)).isEqualTo("VIEWER");
    }

    @Test
    void believesNoEmailThatTheProviderItselfDoesNotBelieve() {
        var subject = unused();
        var denied = comeBack("strict", subject, Map.of("email", subject + "@example.com", "email_verified", false));
        assertThat(MemberIT.problem(denied)).isEqualTo("403 oidc-email-missing");
        var silent = comeBack("strict", subject, Map.of("email", subject + "@example.com"));
        assertThat(MemberIT.problem(silent)).as("trusted").isEqualTo("403 oidc-not-known");
    }

    @Test
    void makesNobodyWhereThatIsNotWanted() {
        var subject = unused();
        var answer = comeBack("strict", subject, Map.of("email", subject + "@example.com", "email_verified", true));
        assertThat(MemberIT.problem(answer)).isEqualTo("403 oidc-not-known");
    }

    @Test
    void letsNobodyInWhoIsDisabled() {
        var subject = unused();
        var claims = Map.<String, Object>of("email", subject + "@example.com", "email_verified", true);
        var signedIn = signIn("company", subject, claims);
        running.administrator()
                .api(null)
                .json("PATCH", "/api/v1/people/" + signedIn.personId(), "{\"disabled\":true}")
                .ok();
        assertThat(MemberIT.problem(comeBack("company", subject, claims))).isEqualTo("403 oidc-disabled");
    }

    @Test
    void countsASecondFactorThatWasShownThere() {
        var subject = unused();
        var weak = signIn("company", subject, Map.of("email", subject + "@example.com", "email_verified", true));
        assertThat(weak.api(null)
                        .get("/api/v1/sessions/current")
                        .ok()
                        .get("secondFactor")
                        .asBoolean())
                .isFalse();
        var strong = signIn("company", subject, Map.of("amr", List.of("pwd", "otp")));
        assertThat(strong.api(null)
                        .get("/api/v1/sessions/current")
                        .ok()
                        .get("secondFactor")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void takesAnAnswerOnceAndFromTheSameBrowserAlone() {
        var subject = unused();
        var begun = begin("company");
        provider.enqueueCallback(
                callback("company", subject, Map.of("email", subject + "@example.com", "email_verified", true)));
        var back = throughTheProvider(begun);
        var elsewhere = comeBack(back, "pincast-sign-in=stolen");
        assertThat(MemberIT.problem(elsewhere)).isEqualTo("400 oidc-sign-in-unknown");
        // Used up by that.
        assertThat(MemberIT.problem(comeBack(back, cookie(begun)))).isEqualTo("400 oidc-sign-in-unknown");

        var second = begin("company");
        var forged = URI.create("http://localhost/pins/callback/oidc?code=made-up&state=" + query(second, "state"));
        assertThat(MemberIT.problem(comeBack(forged, cookie(second)))).isEqualTo("400 oidc-refused");
        var third = begin("company");
        var denied =
                URI.create("http://localhost/pins/callback/oidc?error=access_denied&state=" + query(third, "state"));
        assertThat(MemberIT.problem(comeBack(denied, cookie(third)))).isEqualTo("403 oidc-denied");
    }

    @Test
    void asksWithPkceNonceAndState() {
        var begun = begin("company");
        assertThat(query(begun, "code_challenge_method")).isEqualTo("S256");
        assertThat(query(begun, "code_challenge")).hasSize(43);
        assertThat(query(begun, "nonce")).hasSize(43);
        assertThat(query(begun, "state")).hasSizeGreaterThan(40);
        assertThat(query(begun, "scope")).contains("openid");
        assertThat(query(begun, "redirect_uri")).isEqualTo("http://localhost/pins/callback/oidc");
    }

    @Test
    void saysThatAProviderIsAwayOrUnknown() {
        var client = new Client(replica.address());
        assertThat(MemberIT.problem(client.post("/api/v1/oidc-sign-ins", Map.of("provider", "away"))))
                .isEqualTo("503 oidc-unavailable");
        assertThat(MemberIT.problem(client.post("/api/v1/oidc-sign-ins", Map.of("provider", "nobody"))))
                .isEqualTo("404 not-found");
    }

    @Test
    void saysInWordsWhatWentWrongToABrowser() {
        var page = Http.send(replica.address() + "/callback/oidc?state=x", "GET", "", Map.of("Accept", "text/html"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.text()).contains("You are not signed in");
    }

    private static String role(Someone someone) {
        return someone.api(workspace)
                .get("/api/v1/workspaces/" + workspace)
                .ok()
                .get("role")
                .asString();
    }

    private static Someone signIn(String name, String subject, Map<String, Object> claims) {
        var answer = comeBack(name, subject, claims);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("http://localhost/pins/");
        var session = answer.response().headers().allValues("Set-Cookie").getFirst();
        assertThat(session).startsWith("pincast-session=pcs_").contains("HttpOnly");
        return new Someone(running, session.replaceAll("^[^=]+=([^;]+);.*$", "$1"));
    }

    private static Client.Answer comeBack(String name, String subject, Map<String, Object> claims) {
        var begun = begin(name);
        provider.enqueueCallback(callback(name, subject, claims));
        return comeBack(throughTheProvider(begun), cookie(begun));
    }

    private static DefaultOAuth2TokenCallback callback(String name, String subject, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(name, subject, "JWT", List.of("pincast"), claims, 3600);
    }

    private static Client.Answer begin(String name) {
        var begun = new Client(replica.address()).post("/api/v1/oidc-sign-ins", Map.of("provider", name));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun;
    }

    private static URI throughTheProvider(Client.Answer begun) {
        var answer = Http.send(begun.json().get("authorizationUrl").asString(), "GET", "", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return URI.create(answer.header("Location"));
    }

    private static Client.Answer comeBack(URI back, String cookie) {
        return Http.send(
                replica.address() + "/callback/oidc?" + back.getRawQuery(),
                "GET",
                "",
                Map.of("Accept", "application/json", "Cookie", cookie));
    }

    private static String cookie(Client.Answer begun) {
        return begun.header("Set-Cookie").split(";", 2)[0];
    }

    private static String query(Client.Answer begun, String name) {
        return begun.json().get("authorizationUrl").asString().replaceAll("^.*[?&]" + name + "=([^&]*).*$", "$1");
    }

    private static String unused() {
        return "subject-"
                + running.replica().bean(io.pincast.defaults.id.Ids.class).nextText();
    }
}
