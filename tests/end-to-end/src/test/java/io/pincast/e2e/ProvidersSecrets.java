package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** Somebody signs in at a provider, as a browser does: what goes back and forth is a secret while it is good. */
final class ProvidersSecrets {
    private static final String NAME = "company";
    private static final String CLIENT_SECRET = "the-secret-of-pincast-at-the-company";
    private static final MockOAuth2Server PROVIDER = provider();
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Instance instance;

    ProvidersSecrets(Instance instance) {
        this.instance = instance;
    }

    /** What an instance must know of the provider. */
    static Stream<String> settings() {
        var own = "auth.oidc.providers." + NAME + ".";
        return Stream.of(
                own + "issuer=" + PROVIDER.issuerUrl(NAME),
                own + "client-id=pincast",
                own + "client-secret=" + CLIENT_SECRET);
    }

    private static MockOAuth2Server provider() {
        var server = new MockOAuth2Server();
        server.start();
        return server;
    }

    void play(SecretScan secrets) {
        var claims = Map.<String, Object>of("email", "somebody@company.example", "email_verified", true);
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(NAME, "somebody", "JWT", List.of("pincast"), claims, 3600));
        var begun = new Client(instance.url() + "/api/v1").post("/oidc-sign-ins", Map.of("provider", NAME));
        var cookie = begun.header("Set-Cookie").split(";", 2)[0];
        var there = get(begun.ok().get("authorizationUrl").asString(), "");
        var back = URI.create(there.headers().firstValue("Location").orElseThrow());
        var signedIn = get(instance.url() + "/callback/oidc?" + back.getRawQuery(), cookie);
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        var session = signedIn.headers().allValues("Set-Cookie").getFirst().replaceAll("^[^=]+=([^;]+);.*$", "$1");
        var me = new Client(instance.url() + "/api/v1").with(session, null).get("/people/me");
        assertThat(me.ok().get("email").asString()).isEqualTo("somebody@company.example");
        secrets.with("client secret", CLIENT_SECRET)
                .with("state", query(back, "state"))
                .with("code", query(back, "code"))
                .with("browser's cookie", cookie.substring(cookie.indexOf('=') + 1))
                .with("session by a provider", session);
    }

    private HttpResponse<String> get(String address, String cookie) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie);
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String query(URI address, String name) {
        var found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(address.getRawQuery());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
