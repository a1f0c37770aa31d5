package io.pincast.analytics.tracking.web;

import io.pincast.analytics.tracking.Access;
import io.pincast.analytics.tracking.AccountTokens;
import io.pincast.analytics.tracking.Subject;
import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.Peers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks auth-service over its internal path. */
@Component
class AuthAccountTokens implements AccountTokens {
    private final RestClient auth;

    AuthAccountTokens(Peers peers) {
        this.auth = peers.to("auth-service");
    }

    @Override
    public Access access(Subject subject, @Nullable String rejected) {
        var wanted = new Wanted(subject.workspaceId().value(), rejected == null ? null : hash(rejected));
        try {
            var token = auth.post()
                    .uri("/internal/accounts/{id}/access-token", subject.accountId())
                    .body(wanted)
                    .retrieve()
                    .body(Token.class);
            return token == null
                    ? new Access.NotNow("auth-service gave no token")
                    : new Access.Granted(
                            token.accessToken(),
                            token.environment(),
                            token.pinterestAppId(),
                            "TRIAL".equals(token.accessTier()));
        } catch (RestClientResponseException e) {
            // 409: a dead grant. 404: the account is gone; connecting it again brings it back under the same id.
            return e.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)
                            || e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                    ? new Access.NeedsReconnect()
                    : new Access.NotNow(
                            "auth-service answered " + e.getStatusCode().value());
        } catch (PeerUnavailableException | RestClientException e) {
            return new Access.NotNow("auth-service is away");
        }
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private record Wanted(String workspaceId, @Nullable String rejectedTokenHash) {}

    /** What of the answer is used; auth-service tells more. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    private record Token(String accessToken, String environment, String accessTier, String pinterestAppId) {
        @Override
        public String toString() {
            return "Token[" + environment + "]";
        }
    }
}
