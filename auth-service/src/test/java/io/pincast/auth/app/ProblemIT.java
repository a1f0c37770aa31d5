package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.pincast.test.instance.Client;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemIT {
    private final Running running = Running.instance();

    @Test
    void saysEveryRefusalAsAProblem() {
        var someone = running.someone().api(null);
        problem(someone.get("/api/v1/nothing-here"), 404, "no-such-path");
        problem(someone.put("/api/v1/workspaces", Map.of()), 405, "method-not-allowed");
        problem(someone.text("/api/v1/workspaces", "name=Bakery"), 415, "unsupported-media-type");
        problem(someone.json("POST", "/api/v1/workspaces", "{\"name\":"), 400, "malformed-json");
        problem(someone.post("/api/v1/workspaces", Map.of("name", "A", "colour", "red")), 422, "invalid-request");
        problem(someone.post("/api/v1/workspaces", Map.of()), 422, "invalid-request");
        problem(someone.get("/api/v1/workspaces?limit=101"), 422, "invalid-request");
        problem(someone.get("/api/v1/workspaces?cursor=%21"), 422, "invalid-request");
        problem(someone.get("/api/v1/workspaces/%20"), 404, "not-found");
        problem(running.stranger().get("/api/v1/workspaces"), 401, "unauthenticated");
        problem(running.stranger().post("/api/v1/sessions", Map.of("email", "a@b.c")), 422, "invalid-request");
        problem(running.stranger().get("/internal/nothing"), 401, "unauthenticated");
        problem(running.service().get("/api/v1/workspaces"), 403, "person-required");
    }

    private static void problem(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.json().get("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void keepsInternalPathsForServices() {
        var someone = running.someone().api(null);
        problem(someone.post("/internal/token-exchanges", Map.of("token", "x")), 403, "forbidden");
        problem(someone.post("/internal/target-checks", Map.of("workspaceId", "x")), 403, "forbidden");
        problem(someone.post("/internal/accounts/x/access-token", Map.of("workspaceId", "x")), 403, "forbidden");
    }

    @Test
    void refusesAForgedAChangedAndAnExpiredToken() throws ParseException, JOSEException {
        var someone = running.someone();
        var token = someone.exchange(null).ok().get("token").asString();
        var genuine = SignedJWT.parse(token);

        var key = new ECKeyGenerator(Curve.P_256)
                .keyID(genuine.getHeader().getKeyID())
                .generate();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), genuine.getJWTClaimsSet());
        forged.sign(new ECDSASigner(key));
        problem(as(forged.serialize()), 401, "unauthenticated");
        problem(
                as("eyJhbGciOiJub25lIn0." + token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')) + "."),
                401,
                "unauthenticated");
        problem(as(token.substring(0, token.length() - 6) + "AAAAAA"), 401, "unauthenticated");
        problem(as(someone.sessionToken()), 401, "unauthenticated");

        assertThat(as(token).status()).isEqualTo(200);
        running.advance(Duration.ofMinutes(4));
        problem(as(token), 401, "unauthenticated");
    }

    private Client.Answer as(String token) {
        return running.stranger().with(token, null).get("/api/v1/workspaces");
    }
}
