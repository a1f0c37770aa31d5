package io.pincast.defaults.identity;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, from the verified token alone.
 *
 * @param id of the person, the API token or the service
 * @param workspace the one that the token is for; a person's token may have none
 * @param scopes what it allows
 * @param onlyAccounts the accounts that an API token is confined to; empty where it is confined to none
 */
public record Caller(
        Kind kind,
        String id,
        Optional<WorkspaceId> workspace,
        Set<String> scopes,
        String role,
        Optional<Set<String>> onlyAccounts) {

    /** What sort of caller. */
    public enum Kind {
        PERSON,
        API_TOKEN,
        SERVICE
    }

    public Caller {
        scopes = Set.copyOf(scopes);
        onlyAccounts = onlyAccounts.map(Set::copyOf);
    }

    /** The workspace, which whoever asks here must have named. */
    public WorkspaceId workspaceId() {
        return workspace.orElseThrow(
                () -> new ProblemException(
                        ProblemKind.MALFORMED,
                        "workspace-missing",
                        "Which workspace?",
                        "You belong to no workspace yet, or to several. Create one by POST /api/v1/workspaces, or name one in the header Pincast-Workspace."));
    }

    /** The person; for what only somebody who is signed in can do, whatever an API token or a service may. */
    public String personId() {
        if (kind != Kind.PERSON) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "person-required",
                    "Only for people",
                    "Only a person who is signed in can do this: sign in by POST /api/v1/sessions and send that token.");
        }
        return id;
    }

    public boolean has(String permission) {
        return scopes.contains(permission);
    }

    /** Goes on only with a permission; for what an endpoint needs beyond what it says, in some cases. */
    public void require(String permission) {
        if (!has(permission)) {
            throw new PermissionMissingException(this, permission);
        }
    }

    /** Whether an account is within reach. One that is not must look like one that is not there. */
    public boolean mayUse(String accountId) {
        return onlyAccounts.map(allowed -> allowed.contains(accountId)).orElse(true);
    }
}
