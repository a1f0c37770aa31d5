package io.pincast.auth.connection;

import io.pincast.auth.vault.SealedSecret;
import io.pincast.defaults.identity.WorkspaceId;
import java.net.URI;
import java.time.Instant;

/**
 * An account about to be connected: bound to the workspace, the person, its session and the app that it was begun with.
 *
 * @param state what Pinterest brings back; kept sealed so that a repeated request gets the same link, and known again by its hash
 * @param redirectUri the one in the link, which Pinterest wants to hear again at the exchange
 */
public record Connection(
        String id,
        WorkspaceId workspaceId,
        String personId,
        String sessionId,
        String pinterestAppId,
        SealedSecret state,
        URI redirectUri,
        Instant createdAt,
        Instant expiresAt) {

    static String statePlace(String id) {
        return "accountConnections/" + id + "/state";
    }
}
