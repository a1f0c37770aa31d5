package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenIT {
    private final Running running = Running.instance();

    @Test
    void saysWhoAsksAndForWhichWorkspace() throws ParseException, JOSEException {
        var someone = running.someone();
        var workspaceId = someone.createWorkspace("Bakery");
        var answer = someone.exchange(workspaceId).ok();
        var jwt = SignedJWT.parse(answer.get("token").asString());
        assertThat(verifies(jwt)).isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("pincast");
        assertThat(claims.getAudience()).containsExactly("pincast");
        assertThat(claims.getStringClaim("kind")).isEqualTo("PERSON");
        assertThat(claims.getStringClaim("ws")).isEqualTo(workspaceId);
        assertThat(claims.getStringClaim("role")).isEqualTo("OWNER");
        assertThat(claims.getStringClaim("scope")).contains("posts:publish");
        var lifetime = Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
        assertThat(lifetime).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void knowsServicesByTheirSecretsAlone() {
        assertThat(running.serviceTokenAnswer("scheduler-service", Replica.SERVICE_SECRET)
                        .status())
                .isEqualTo(200);
        for (var wrong : Set.of("", "wrong", Replica.SERVICE_SECRET + "x")) {
            var refused = running.serviceTokenAnswer("scheduler-service", wrong);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().get("type").asString()).isEqualTo("/problems/service-refused");
        }
        // Named in the configuration file, but without a secret.
        assertThat(running.serviceTokenAnswer("gateway", "").status()).isEqualTo(401);
        assertThat(running.serviceTokenAnswer("nobody", Replica.SERVICE_SECRET).status())
                .isEqualTo(401);
        assertThat(running.stranger()
                        .json("POST", "/internal/service-tokens", "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void changesTheSigningKeyByAgeWithoutRefusingAnyToken() throws ParseException, JOSEException {
        useANewKey();
        var someone = running.someone();
        var before = token(someone);
        running.advance(Duration.ofDays(29).plusHours(23).plusMinutes(50));
        var late = token(someone);

        running.run("rotate-signing-keys");
        // Published, so that everybody knows it, but not yet in use.
        assertThat(keys().getKeys()).hasSizeGreaterThan(1);
        assertThat(kid(token(someone))).isEqualTo(kid(late)).isEqualTo(kid(before));

        running.advance(Duration.ofMinutes(16));
        var last = late;
        var after = token(someone);
        assertThat(kid(after)).isNotEqualTo(kid(last));
        assertThat(verifies(after)).isTrue();
        running.run("rotate-signing-keys");
        assertThat(verifies(last)).as("its tokens may still be about").isTrue();

        running.advance(Duration.ofMinutes(16));
        running.run("rotate-signing-keys");
        assertThat(keys().getKeyByKeyId(kid(last)))
                .as("its tokens are all dead")
                .isNull();
        assertThat(verifies(after)).isTrue();
    }

    /** Tests before this one moved the clock: the key may be of any age, and the next one be announced. */
    private void useANewKey() {
        running.advance(Duration.ofDays(31));
        running.run("rotate-signing-keys");
        running.advance(Duration.ofMinutes(16));
        running.run("rotate-signing-keys");
    }

    private static SignedJWT token(Someone someone) throws ParseException {
        return SignedJWT.parse(someone.exchange(null).ok().get("token").asString());
    }

    private JWKSet keys() throws ParseException {
        return JWKSet.parse(running.stranger().get("/internal/jwks").text());
    }

    private boolean verifies(SignedJWT jwt) throws ParseException, JOSEException {
        var key = keys().getKeyByKeyId(kid(jwt));
        assertThat(key.isPrivate()).isFalse();
        return jwt.verify(new ECDSAVerifier(key.toECKey()));
    }

    private static String kid(SignedJWT jwt) {
        return jwt.getHeader().getKeyID();
    }
}
