package io.pincast.auth.workspace;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a team.
 *
 * @param source what gave it, where that was no person: such as {@code oidc:company}, whose groups then also change and end it
 */
public record Membership(
        WorkspaceId workspaceId,
        String personId,
        Role role,
        Instant since,
        @Nullable String source) {}
