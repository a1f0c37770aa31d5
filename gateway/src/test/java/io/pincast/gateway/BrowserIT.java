package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.SCHEDULER;
import static io.pincast.gateway.RunningGateway.send;
import static io.pincast.gateway.RunningGateway.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.BrowserSession;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** A browser's cookie in place of a bearer token. The tests' public address is by https and has a path. */
class BrowserIT {
    private static final String COOKIE = "__Secure-pincast-session";

    @Test
    void tradesTheTokenOfTheCookieAndPassesTheCookieOnToNobody() {
        assertThat(send(browser("reader", "/api/v1/posts/read-by-browser")).statusCode())
                .isEqualTo(200);
        assertThat(SCHEDULER.received("/api/v1/posts/read-by-browser"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("Authorization")).isEqualTo("Bearer jwt-of-pcs_reader0123456789");
                    assertThat(request.header("Cookie")).isNull();
                });
    }

    @Test
    void changesNothingWithoutTheTokenThatOnlyOurPageCanRead() {
        var path = "/api/v1/posts/changed-by-browser";
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            var missing = Problem.of(
                    send(browser("changer", path).method(method, BodyPublishers.noBody())), 403, "csrf-token-wrong");
            assertThat(missing.detail()).contains("X-CSRF-Token").contains("missing");
        }
        var another = BrowserSession.csrfToken("pcs_somebody0123456789");
        Problem.of(
                send(browser("changer", path).header("X-CSRF-Token", another).POST(BodyPublishers.noBody())),
                403,
                "csrf-token-wrong");
        assertThat(SCHEDULER.received(path)).isEmpty();

        var own = BrowserSession.csrfToken("pcs_changer0123456789");
        assertThat(send(browser("changer", path).header("X-CSRF-Token", own).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SCHEDULER.received(path))
                .singleElement()
                .satisfies(request -> assertThat(request.header("X-CSRF-Token")).isNull());
    }

    @Test
    void asksProgramsForNoSuchToken() {
        var answer =
                send(RunningGateway.as("program", "/api/v1/posts/by-program").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheHeaderForWhatIsMeantWhereBothCome() {
        var answer = send(browser("unknown", "/api/v1/posts/both")
                .header("Authorization", "Bearer pcs_both0123456789")
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        Problem.of(
                send(browser("reader", "/api/v1/posts/both").header("Authorization", "Bearer nonsense")),
                401,
                "unauthenticated");
    }

    @Test
    void knowsNoOtherCookie() {
        Problem.of(
                send(to("/api/v1/posts/other").header("Cookie", "pincast-session=pcs_reader0123456789")),
                401,
                "unauthenticated");
        Problem.of(send(to("/api/v1/posts/other").header("Cookie", COOKIE + "=nonsense")), 401, "unauthenticated");
        // An API token belongs to a program.
        Problem.of(
                send(to("/api/v1/posts/other").header("Cookie", COOKIE + "=pc_reader0123456789")),
                401,
                "unauthenticated");
    }

    @Test
    void countsRequestsOfABrowserByItsSession() {
        var answer = send(browser("counted", "/api/v1/posts/counted"));
        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("\"token\""));
    }

    @Test
    void letsTheCookieOfASignInUnderWayThroughWhereTheBrowserComesBackAndNowhereElse() {
        var cookies = "theme=dark; __Secure-pincast-sign-in=known; " + COOKIE + "=pcs_reader0123456789";
        send(to("/callback/oidc?code=1&state=2").header("Cookie", cookies));
        assertThat(RunningGateway.AUTH.received("/callback/oidc"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.headers().get("Cookie")).containsExactly("__Secure-pincast-sign-in=known");
                    assertThat(request.header("Authorization")).isNull();
                });
        var toPinterest = "__Secure-pincast-connect=begun; " + cookies;
        send(to("/callback/pinterest?code=1&state=2").header("Cookie", toPinterest));
        assertThat(RunningGateway.AUTH
                        .received("/callback/pinterest")
                        .getLast()
                        .headers()
                        .get("Cookie"))
                .containsExactly("__Secure-pincast-connect=begun");
        send(to("/api/v1/sign-in-options").header("Cookie", cookies));
        assertThat(RunningGateway.AUTH
                        .received("/api/v1/sign-in-options")
                        .getFirst()
                        .header("Cookie"))
                .isNull();
    }

    private static HttpRequest.Builder browser(String who, String path) {
        return to(path).header("Cookie", "theme=dark; " + COOKIE + "=pcs_" + who + "0123456789");
    }
}
