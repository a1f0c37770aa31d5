package io.pincast.auth.apitoken;

import io.pincast.auth.audit.Subject;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program may do in a workspace. The token by which it is known is not kept, only its hash.
 *
 * @param madeBy the person whose role bounds it at every moment
 * @param scopes what it was made for
 * @param onlyAccounts the accounts that it is confined to; empty where it is confined to none
 * @param expiresAt null where it does not end by itself
 * @param lastUsedAt to the minute
 */
public record ApiToken(
        String id,
        WorkspaceId workspaceId,
        String madeBy,
        String name,
        Set<String> scopes,
        Optional<Set<String>> onlyAccounts,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
        onlyAccounts = onlyAccounts.map(Set::copyOf);
    }

    /** As the audit log names it. */
    Subject subject() {
        return new Subject("api-token", id, name);
    }

    public boolean hasEnded(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
