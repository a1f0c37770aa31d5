package io.pincast.contracts;

import java.time.Instant;
import java.util.List;

/** What becomes of a connected Pinterest account. Keyed by account. Never holds a token. */
public sealed interface AccountEvent {
    String accountId();

    /**
     * Connected, or connected again.
     *
     * @param environment {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATOR}
     * @param scopes what Pinterest granted
     */
    @EventType("AccountConnected")
    record AccountConnected(
            String accountId,
            String pinterestAppId,
            String pinterestUserId,
            String username,
            String environment,
            List<String> scopes,
            Instant connectedAt)
            implements AccountEvent {

        public AccountConnected {
            scopes = List.copyOf(scopes);
        }
    }

    /** The access token was renewed. */
    @EventType("AccountRefreshed")
    record AccountRefreshed(String accountId, Instant accessTokenExpiresAt, Instant refreshTokenExpiresAt)
            implements AccountEvent {}

    /** Pinterest proved that the stored grant is dead; only a person can connect again. */
    @EventType("AccountNeedsReconnect")
    record AccountNeedsReconnect(String accountId, Cause cause) implements AccountEvent {}

    @EventType("AccountDisconnected")
    record AccountDisconnected(String accountId, String by) implements AccountEvent {}
}
