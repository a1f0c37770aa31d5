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

    /**
     * The permission ends and could not be renewed until now; told 14, 7 and 1 days before.
     *
     * @param refreshTokenExpiresAt when only connecting again helps
     */
    @EventType("AccountExpiresSoon")
    record AccountExpiresSoon(String accountId, Instant refreshTokenExpiresAt, int daysLeft) implements AccountEvent {}

    /** A person ended the connection, and its tokens are forgotten. */
    @EventType("AccountDisconnected")
    record AccountDisconnected(String accountId, String by) implements AccountEvent {}
}
