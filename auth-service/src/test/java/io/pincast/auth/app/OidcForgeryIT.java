package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import io.pincast.defaults.id.Ids;
import io.pincast.test.instance.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider's answer is taken only if everything about it is right. */
class OidcForgeryIT {
    private final Running running = Running.instance();
    private final ForgingProvider provider = running.forger();
    private final String subject = running.replica().bean(Ids.class).nextText();
    private final Client.Answer begun =
            running.stranger().post("/api/v1/oidc-sign-ins", Map.of("provider", Running.FORGER));

    /** What is wrong, in an answer that is right otherwise. */
    static Stream<Named<Change>> wrongs() {
        return Stream.of(
                Named.of("issuer", claims -> claims.issuer("https://elsewhere.example.com")),
                Named.of("audience", claims -> claims.audience("somebody-else")),
                Named.of("several audiences", claims -> claims.audience(List.of("pincast", "somebody-else"))),
                Named.of("authorized party", claims -> claims.claim("azp", "somebody-else")),
                Named.of("nonce", claims -> claims.claim("nonce", "another")),
                Named.of("no nonce", claims -> claims.claim("nonce", null)),
                Named.of("end", claims -> claims.expirationTime(ago(Duration.ofMinutes(2)))),
                Named.of("no end", claims -> claims.expirationTime(null)),
                Named.of("no subject", claims -> claims.subject(null)));
    }

    private static Date ago(Duration duration) {
        return Date.from(Instant.now().minus(duration));
    }

    @Test
    void signsInByOneThatIsRight() throws JOSEException {
        provider.sign(right().build());
        assertThat(comeBack().status()).isEqualTo(303);
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void refusesAWrongOne(Change wrong) throws JOSEException {
        provider.sign(wrong.apply(right()).build());
        refused();
    }

    @Test
    void refusesOneThatNobodySigned() {
        provider.leaveUnsigned(right().build());
        refused();
    }

    @Test
    void refusesOneThatAKeySignedWhichIsNotThePublishedOne() throws JOSEException {
        provider.signByAnotherKey(right().build());
        refused();
    }

    @Test
    void refusesOneThatIsSignedByASharedSecret() throws JOSEException {
        provider.signByTheClientsSecret(right().build(), Running.FORGERS_CLIENT_SECRET);
        refused();
    }

    private void refused() {
        var answer = comeBack();
        assertThat(MemberIT.problem(answer)).isEqualTo("400 oidc-refused");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(running.database()
                        .getCollection("people")
                        .countDocuments(com.mongodb.client.model.Filters.eq("email", subject + "@example.com")))
                .isZero();
    }

    private JWTClaimsSet.Builder right() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject(subject)
                .audience("pincast")
                .claim("nonce", query("nonce"))
                .claim("email", subject + "@example.com")
                .claim("email_verified", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private Client.Answer comeBack() {
        return Http.send(
                running.replica().address() + "/callback/oidc?code=code&state=" + query("state"),
                "GET",
                "",
                Map.of(
                        "Accept",
                        "application/json",
                        "Cookie",
                        begun.header("Set-Cookie").split(";", 2)[0]));
    }

    private String query(String name) {
        return begun.ok().get("authorizationUrl").asString().replaceAll("^.*[?&]" + name + "=([^&]*).*$", "$1");
    }

    /** Of the claims. */
    interface Change extends UnaryOperator<JWTClaimsSet.Builder> {}
}
