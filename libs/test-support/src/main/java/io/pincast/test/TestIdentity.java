package io.pincast.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signs callers' tokens as auth-service does, and serves the keys over HTTP, for tests of one service alone. Set
 * {@code pincast.peers.auth-service} to {@link #address()}. What else auth-service would answer, a test adds by {@link #answer}.
 */
public final class TestIdentity implements AutoCloseable {
    private static final String EVERYTHING =
            "posts:read posts:write posts:publish media:write accounts:read analytics:read admin probes:read"
                    + " probes:write";
    private static final Duration LATER = Duration.ofMinutes(10);
    private final HttpServer server;
    private final ECKey key;

    private TestIdentity(HttpServer server, ECKey key) {
        this.server = server;
        this.key = key;
    }

    public static TestIdentity start() {
        try {
            var key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var identity = new TestIdentity(server, key);
            identity.answer("/internal/jwks", exchange -> new JWKSet(key.toPublicJWK()).toString());
            identity.answer("/internal/service-tokens", identity::serviceToken);
            server.start();
            return identity;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A person's token for a workspace, in which it may do everything; for none where it is null. */
    public String person(String personId, @Nullable String workspaceId) {
        return token(
                claims("PERSON", personId, workspaceId).claim("role", "OWNER").claim("scope", EVERYTHING), LATER);
    }

    /** The token of a person that may do no more than this. */
    public String person(String personId, String workspaceId, String role, String... permissions) {
        var scope = String.join(" ", permissions);
        return token(claims("PERSON", personId, workspaceId).claim("role", role).claim("scope", scope), LATER);
    }

    /** What an API token is traded for that is confined to some accounts, and may otherwise do everything. */
    public String program(String tokenId, String workspaceId, List<String> onlyAccounts) {
        return token(
                claims("API_TOKEN", tokenId, workspaceId)
                        .claim("role", "OWNER")
                        .claim("scope", EVERYTHING)
                        .claim("accounts", onlyAccounts),
                LATER);
    }

    public String service(String name) {
        return token(claims("SERVICE", name, null), LATER);
    }

    public String expired(String personId, String workspaceId) {
        return token(claims("PERSON", personId, workspaceId).claim("scope", EVERYTHING), LATER.negated());
    }

    /** Answers a path of auth-service's with JSON. */
    public void answer(String path, Answer answer) {
        answer(path, 200, answer);
    }

    public void answer(String path, int status, Answer answer) {
        server.createContext(path, exchange -> {
            var body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String serviceToken(HttpExchange exchange) {
        var basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        var name = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2)[0];
        return "{\"token\":\"" + service(name) + "\",\"expiresAt\":\""
                + Instant.now().plus(Duration.ofMinutes(10)) + "\"}";
    }

    private static JWTClaimsSet.Builder claims(String kind, String subject, @Nullable String workspaceId) {
        return new JWTClaimsSet.Builder()
                .issuer("pincast")
                .audience(List.of("pincast"))
                .subject(subject)
                .claim("kind", kind)
                .claim("ws", workspaceId);
    }

    private String token(JWTClaimsSet.Builder saying, Duration fromNow) {
        var now = Instant.now();
        var claims = saying.issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(fromNow)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the token could not be signed", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What a path answers. */
    @FunctionalInterface
    public interface Answer {
        String to(HttpExchange exchange) throws IOException;
    }
}
