package io.pincast.auth.token;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;
import java.util.Optional;
import java.util.Set;

/**
 * What a token says.
 *
 * @param subject the person, the API token or the service
 * @param workspace the one that it is for; absent where none was chosen
 * @param sessionId of a person's sign-in
 * @param onlyAccounts the accounts that an API token is confined to; empty where it is confined to none
 */
public record TokenClaims(
        Caller.Kind kind,
        String subject,
        Optional<WorkspaceId> workspace,
        Optional<String> role,
        Set<String> scopes,
        Optional<String> sessionId,
        Optional<Set<String>> onlyAccounts) {}
