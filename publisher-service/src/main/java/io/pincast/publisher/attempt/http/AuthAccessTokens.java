package io.pincast.publisher.attempt.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.Peers;
import io.pincast.publisher.attempt.AccessTokens;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.Trouble;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Access to accounts, from auth-service, which alone has their tokens. Asked for each attempt anew and kept nowhere. */
@Component
class AuthAccessTokens implements AccessTokens {
    private final RestClient auth;

    AuthAccessTokens(Peers peers) {
        this.auth = peers.to("auth-service");
    }

    @Override
    public Access access(Subject subject, @Nullable String rejectedTokenHash) {
        try {
            var access = auth.post()
                    .uri("/internal/accounts/{id}/access-token", subject.accountId())
                    .body(new Question(subject.workspaceId(), rejectedTokenHash))
                    .exchange((request, answer) -> read(subject.accountId(), answer));
            return Objects.requireNonNull(access);
        } catch (PeerUnavailableException | RestClientException e) {
            return new Access.Refused(PeerSetbacks.away(String.valueOf(e.getMessage())));
        }
    }

    private static Access read(String accountId, ConvertibleClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            var granted = answer.bodyTo(Granted.class);
            return granted == null
                    ? new Access.Refused(PeerSetbacks.away("an empty answer"))
                    : new Access.Granted(new Grant(
                            granted.accessToken(),
                            granted.environment(),
                            granted.accessTier().equals("TRIAL"),
                            granted.pinterestAppId(),
                            accountId,
                            granted.scopes() == null ? Grant.NEEDED : granted.scopes()));
        }
        if (status.isSameCodeAs(HttpStatus.CONFLICT)) {
            return new Access.Refused(Trouble.ACCOUNT_NEEDS_RECONNECT.setback(
                    PeerSetbacks.detail(answer, "Pinterest no longer accepts Pincast's access to this account."),
                    "Connect the account again; what waits for it goes on by itself then."));
        }
        if (status.isSameCodeAs(HttpStatus.FORBIDDEN)) {
            return new Access.Refused(Trouble.APP_DISABLED.setback(
                    PeerSetbacks.detail(answer, "The account's Pinterest app is disabled, so nothing goes through it."),
                    "Enable the app again; what waits for it goes on by itself then."));
        }
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new Access.Refused(Trouble.ACCOUNT_NOT_FOUND.setback(
                    "The account that this Pin was planned for is no longer connected.",
                    "Connect the account again, or plan the Pin for another one."));
        }
        return new Access.Refused(PeerSetbacks.away("status " + status.value()));
    }

    /** What is asked. */
    record Question(String workspaceId, @Nullable String rejectedTokenHash) {}

    /** What auth-service answers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Granted(
            String accessToken,
            String environment,
            String accessTier,
            String pinterestAppId,
            @Nullable Set<String> scopes) {
        @Override
        public String toString() {
            return "Granted[" + environment + ", hidden]";
        }
    }
}
