package io.pincast.appbudget.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.pincast.appbudget.AppLedger;
import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.Peers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Slices from auth-service, which keeps the one ledger for all services. */
class AuthAppLedger implements AppLedger {
    private static final Logger log = LoggerFactory.getLogger(AuthAppLedger.class);
    private final RestClient auth;

    AuthAppLedger(Peers peers) {
        this.auth = peers.to("auth-service");
    }

    @Override
    public Answer slice(App app, String category, int requests) {
        try {
            var given = auth.post()
                    .uri("/internal/pinterest-apps/{id}/budget-slices", app.pinterestAppId())
                    .body(new Wanted(app.workspaceId(), category, requests))
                    .retrieve()
                    .body(Slice.class);
            return given == null
                    ? new Answer.Away("auth-service gave an empty answer")
                    : new Answer.Given(given.sliceId(), given.requests(), given.expiresAt(), given.dayEndsAt());
        } catch (PeerUnavailableException | RestClientException e) {
            return new Answer.Away(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void giveBack(App app, String sliceId, int unused) {
        try {
            auth.put()
                    .uri("/internal/pinterest-apps/{id}/budget-slices/{slice}", app.pinterestAppId(), sliceId)
                    .body(new Unused(app.workspaceId(), unused))
                    .retrieve()
                    .toBodilessEntity();
        } catch (PeerUnavailableException | RestClientException e) {
            log.warn("{} requests of an app's day are lost: {}", unused, e.toString());
        }
    }

    private record Wanted(String workspaceId, String category, int requests) {}

    private record Unused(String workspaceId, int unused) {}

    /** What of the answer is used. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Slice(@Nullable String sliceId, int requests, Instant expiresAt, Instant dayEndsAt) {}
}
