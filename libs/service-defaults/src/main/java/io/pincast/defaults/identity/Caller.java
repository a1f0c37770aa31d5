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
 */
public record Caller(Kind kind, String id, Optional<WorkspaceId> workspace, Set<String> scopes, String role) {

    /** What sort of caller. */
    public enum Kind {
        PERSON,
        API_TOKEN,
        SERVICE
    }

    public Caller {
        scopes = Set.copyOf(scopes);
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
}
