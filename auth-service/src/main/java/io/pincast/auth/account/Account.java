package io.pincast.auth.account;

import io.pincast.auth.pinterestapp.Environment;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Pinterest account connected through one app, so it has that app's environment.
 *
 * @param reason why it cannot be used; only where it cannot
 * @param revision rises with everything that is told of it, from 1
 */
public record Account(
        String id,
        WorkspaceId workspaceId,
        String pinterestAppId,
        Environment environment,
        Profile profile,
        Set<String> scopes,
        AccountState state,
        @Nullable StateReason reason,
        SealedTokens tokens,
        Instant connectedAt,
        @Nullable Instant lastRefreshedAt,
        long revision) {

    public Account {
        scopes = Set.copyOf(scopes);
    }

    /** Connected once more, by whoever owns it at Pinterest: all that was planned for it goes on. */
    public Account connectedAgain(Profile profile, Set<String> scopes, SealedTokens tokens, Instant now) {
        return new Account(
                id,
                workspaceId,
                pinterestAppId,
                environment,
                profile,
                scopes,
                AccountState.CONNECTED,
                null,
                tokens,
                now,
                null,
                revision + 1);
    }

    /** With renewed tokens. A reply that names no scopes leaves them as they are. */
    public Account refreshed(Set<String> named, SealedTokens tokens, Instant now) {
        return new Account(
                id,
                workspaceId,
                pinterestAppId,
                environment,
                profile,
                named.isEmpty() ? scopes : named,
                AccountState.CONNECTED,
                null,
                tokens,
                connectedAt,
                now,
                revision + 1);
    }

    /** Proven to be of no use any more. */
    public Account needingReconnect(StateReason why) {
        return new Account(
                id,
                workspaceId,
                pinterestAppId,
                environment,
                profile,
                scopes,
                AccountState.NEEDS_RECONNECT,
                why,
                tokens,
                connectedAt,
                lastRefreshedAt,
                revision + 1);
    }
}
