package io.pincast.gateway.session.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.Peers;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.gateway.session.Passport;
import io.pincast.gateway.session.TokenExchange;
import io.pincast.gateway.token.OpaqueToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Trades tokens at auth-service. */
@Component
class AuthTokenExchange implements TokenExchange {
    private static final String AUTH = "auth-service";
    private static final String SECOND_FACTOR = "second-factor-needed";
    private final RestClient auth;

    AuthTokenExchange(Peers peers) {
        this.auth = peers.to(AUTH);
    }

    @Override
    public Passport exchange(OpaqueToken token, Optional<String> workspace) {
        try {
            return auth.post()
                    .uri("/internal/token-exchanges")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Request(token.value(), workspace.orElse(null)))
                    .exchangeForRequiredValue((request, response) -> switch (response.getStatusCode()
                            .value()) {
                        case 200 -> passport(response.bodyTo(Passport.class));
                        case 401 -> throw refused(response);
                        case 403 -> throw forbidden(response.bodyTo(Refusal.class));
                        case 404 -> throw ProblemException.notFound("workspace");
                        default ->
                            throw new PeerUnavailableException(
                                    AUTH,
                                    "it answered " + response.getStatusCode().value(),
                                    null);
                    });
        } catch (RestClientException e) {
            throw new PeerUnavailableException(AUTH, "its answer cannot be read", e);
        }
    }

    private static Passport passport(@Nullable Passport passport) {
        if (passport == null) {
            throw new PeerUnavailableException(AUTH, "its answer is empty", null);
        }
        return passport;
    }

    /** A 401 that challenges is about this gateway's own identity; a client must not be told to sign in again for it. */
    private static ProblemException refused(ClientHttpResponse response) throws java.io.IOException {
        if (response.getHeaders().containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            return new PeerUnavailableException(AUTH, "it does not know the gateway", null);
        }
        return unauthenticated("The token is not valid, or no longer. Sign in again by POST /api/v1/sessions.");
    }

    /** A 403 that is not about a second factor is about this gateway's own identity. */
    private static ProblemException forbidden(@Nullable Refusal refusal) {
        if (refusal == null || !refusal.type().equals("/problems/" + SECOND_FACTOR)) {
            return new PeerUnavailableException(AUTH, "it does not let the gateway in", null);
        }
        return new ProblemException(
                ProblemKind.FORBIDDEN, SECOND_FACTOR, "A second factor is needed", refusal.detail());
    }

    static ProblemException unauthenticated(String detail) {
        return new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                "unauthenticated",
                "Sign in first",
                detail,
                List.of(),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    /** What {@code POST /internal/token-exchanges} takes. */
    private record Request(String token, @Nullable String workspaceId) {
        @Override
        public String toString() {
            return "Request[workspaceId=" + workspaceId + "]";
        }
    }

    /** Of a problem, what is passed on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Refusal(String type, String detail) {}
}
