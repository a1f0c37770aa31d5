package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Client;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Against a provider that somebody else wrote. Part of the long form: it takes a minute to start. */
@EnabledIfSystemProperty(named = "pincast.long", matches = "true")
class KeycloakIT {
    private final Running running = Running.instance();
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Keycloak's are for secure connections alone; browsers take this machine itself for one, Java's cookie handler does not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    @Test
    void signsPeopleInAndGivesThemWhatTheirGroupsGive() throws IOException, InterruptedException {
        var workspace = running.someone().createWorkspace("Bakery");
        try (var keycloak = Keycloak.start();
                var replica = replica(keycloak, workspace)) {
            var begun = new Client(replica.address()).post("/api/v1/oidc-sign-ins", Map.of("provider", "company"));
            var back = signIn(begun.ok().get("authorizationUrl").asString());
            assertThat(back.toString()).startsWith("http://localhost/pins/callback/oidc?");

            var answer = Http.send(
                    replica.address() + "/callback/oidc?" + back.getRawQuery(),
                    "GET",
                    "",
                    Map.of(
                            "Accept",
                            "application/json",
                            "Cookie",
                            begun.header("Set-Cookie").split(";", 2)[0]));
            assertThat(answer.status()).as(answer.text()).isEqualTo(303);
            var cookie = answer.response().headers().allValues("Set-Cookie").getFirst();
            var anna = new Someone(running, cookie.replaceAll("^[^=]+=([^;]+);.*$", "$1"));
            assertThat(anna.email()).isEqualTo("anna.keycloak@example.com");
            assertThat(anna.api(workspace)
                            .get("/api/v1/workspaces/" + workspace)
                            .ok()
                            .get("role")
                            .asString())
                    .isEqualTo("EDITOR");
        }
    }

    private Replica replica(Keycloak keycloak, String workspace) {
        var own = "--auth.oidc.providers.company.";
        return Replica.start(
                running.simulator().baseUrl(),
                running.firstSignIn(),
                running.clock(),
                "pincast_auth",
                own + "issuer=" + keycloak.issuer(),
                own + "client-id=pincast",
                own + "client-secret=" + OidcIT.CLIENT_SECRET,
                own + "groups[0].group=editors",
                own + "groups[0].workspace=" + workspace,
                own + "groups[0].role=EDITOR");
    }

    /** As a person in a browser; answers the address that the browser is sent back to. */
    private URI signIn(String authorizationUrl) throws IOException, InterruptedException {
        var page = send(HttpRequest.newBuilder(URI.create(authorizationUrl)));
        var form = Jsoup.parse(page.body(), authorizationUrl).expectForm("form#kc-form-login");
        var body = "username=anna&password=" + URLEncoder.encode("annas-password-there", StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var held = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!held.isEmpty()) {
            request.header("Cookie", held);
        }
        var answer = browser.send(request.build(), BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
