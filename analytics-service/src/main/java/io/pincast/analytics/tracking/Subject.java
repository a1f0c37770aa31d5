package io.pincast.analytics.tracking;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Pin or an account whose numbers are followed.
 *
 * @param id Pinterest's id of a Pin; ours of an account
 * @param accountId by whose token it is read
 * @param postId the post that the Pin came of
 * @param since when it was published or connected
 */
public record Subject(
        Kind kind,
        String id,
        WorkspaceId workspaceId,
        String accountId,
        @Nullable String postId,
        String environment,
        Instant since) {

    /** What is followed. */
    public enum Kind {
        PIN,
        ACCOUNT
    }

    /** Unique over both kinds and all environments. */
    public String key() {
        return switch (kind) {
            case PIN -> "pin:" + accountId + ":" + id;
            case ACCOUNT -> "account:" + id;
        };
    }

    /** Pinterest's Sandbox has no analytics ({@code x-sandbox: disabled} in its description). */
    public boolean hasNumbers() {
        return !environment.equals("SANDBOX");
    }
}
