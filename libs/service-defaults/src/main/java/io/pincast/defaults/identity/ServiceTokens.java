package io.pincast.defaults.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** This service's own token, asked of auth-service with its secret and kept until shortly before it ends. */
class ServiceTokens {
    private static final Duration EARLY = Duration.ofSeconds(30);
    private final RestClient auth;
    private final PeerProperties.Service service;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Issued issued;

    ServiceTokens(RestClient auth, PeerProperties.Service service, Clock clock) {
        this.auth = auth;
        this.service = service;
        this.clock = clock;
    }

    String token() {
        var now = clock.instant();
        var current = issued;
        if (current != null && now.isBefore(current.expiresAt().minus(EARLY))) {
            return current.token();
        }
        asking.lock();
        try {
            var other = issued;
            if (other != null && now.isBefore(other.expiresAt().minus(EARLY))) {
                return other.token();
            }
            var fresh = ask();
            issued = fresh;
            return fresh.token();
        } finally {
            asking.unlock();
        }
    }

    private Issued ask() {
        try {
            var answer = auth.post()
                    .uri("/internal/service-tokens")
                    .headers(headers -> headers.setBasicAuth(service.name(), service.secret()))
                    .retrieve()
                    .body(Issued.class);
            if (answer == null) {
                throw new PeerUnavailableException("auth-service", "it gave no service token", null);
            }
            return answer;
        } catch (ResourceAccessException | RestClientResponseException e) {
            throw new PeerUnavailableException("auth-service", "it gave no service token", e);
        }
    }

    /** What {@code POST /internal/service-tokens} answers. */
    record Issued(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + "]";
        }
    }
}
