package io.pincast.auth.account;

import io.pincast.auth.audit.Subject;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Pinterest account connected through one app, so it has that app's environment.
 *
 * @param reason why it cannot be used; only where it cannot
 * @param tokens null once they are forgotten
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
        @Nullable SealedTokens tokens,
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
        return as(AccountState.NEEDS_RECONNECT, why, tokens);
    }

    /** Given up by a person, with its tokens; its posts, Pins and numbers stay, and connecting again brings it back. */
    public Account disconnected() {
        return as(
                AccountState.DISCONNECTED,
                StateReason.of("DISCONNECTED", "The account was disconnected in Pincast."),
                null);
    }

    /** Unchanged, but there is something to tell of it. */
    public Account told() {
        return as(state, reason, tokens);
    }

    private Account as(AccountState next, @Nullable StateReason why, @Nullable SealedTokens held) {
        return new Account(
                id,
                workspaceId,
                pinterestAppId,
                environment,
                profile,
                scopes,
                next,
                why,
                held,
                connectedAt,
                lastRefreshedAt,
                revision + 1);
    }

    /** As the audit log names it. */
    Subject subject() {
        return new Subject(Subject.ACCOUNT, id, profile.username());
    }

    /** The tokens of an account that has some: every one that is connected. */
    public SealedTokens heldTokens() {
        if (tokens == null) {
            throw new IllegalStateException("account " + id + " has no tokens any more");
        }
        return tokens;
    }
}
