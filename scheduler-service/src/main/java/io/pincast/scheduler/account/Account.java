package io.pincast.scheduler.account;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account, as far as it was heard of.
 *
 * @param heardAt when the last of it happened
 * @param username and environment are told when it is connected
 * @param why it cannot be used, in auth-service's words; none where it can
 */
public record Account(
        String id,
        WorkspaceId workspaceId,
        AccountState state,
        Instant heardAt,
        @Nullable String username,
        @Nullable String environment,
        @Nullable Problem why) {

    /** Why what is due for it must wait; nothing where it need not. */
    public Optional<Problem> pause() {
        return switch (state) {
            case CONNECTED -> Optional.empty();
            case NEEDS_RECONNECT ->
                Optional.of(paused(
                        Holding.ACCOUNT_NEEDS_RECONNECT,
                        "Pinterest no longer accepts Pincast's access to this account."));
            case DISCONNECTED ->
                Optional.of(paused(Holding.ACCOUNT_DISCONNECTED, "This account was disconnected from Pincast."));
        };
    }

    private Problem paused(String code, String otherwise) {
        return new Problem(
                code,
                why == null ? otherwise : why.detail(),
                "Connect the account again: what is on hold then goes on by itself.",
                why == null ? null : why.httpStatus(),
                why == null ? null : why.pinterestCode(),
                why == null ? null : why.requestId());
    }
}
