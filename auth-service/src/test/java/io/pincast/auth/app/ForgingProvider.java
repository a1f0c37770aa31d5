package io.pincast.auth.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pincast.test.instance.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A provider that hands out whatever token a test has made: what no honest one would. */
final class ForgingProvider implements AutoCloseable {
    private final RSAKey key = key("published");
    private final RSAKey foreignKey = key("published");
    private final HttpServer server;
    private volatile String idToken = "";

    private ForgingProvider(HttpServer server) {
        this.server = server;
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject(true)));
        server.createContext("/token", exchange -> answer(exchange, tokens()));
        server.start();
    }

    static ForgingProvider start() {
        try {
            return new ForgingProvider(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256", "HS256", "none"));
    }

    private Map<String, Object> tokens() {
        return Map.of("access_token", "access", "token_type", "Bearer", "expires_in", 60, "id_token", idToken);
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        try (exchange) {
            var bytes = Client.JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** As an honest one signs. */
    void sign(JWTClaimsSet claims) throws JOSEException {
        sign(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    /** By a key that it does not publish, under the id of one that it does. */
    void signByAnotherKey(JWTClaimsSet claims) throws JOSEException {
        sign(claims, JWSAlgorithm.RS256, new RSASSASigner(foreignKey));
    }

    /** By what the client knows, too. */
    void signByTheClientsSecret(JWTClaimsSet claims, String secret) throws JOSEException {
        sign(claims, JWSAlgorithm.HS256, new MACSigner(secret));
    }

    /** By nothing. */
    void leaveUnsigned(JWTClaimsSet claims) {
        idToken = new PlainJWT(claims).serialize();
    }

    private void sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        jwt.sign(signer);
        idToken = jwt.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
