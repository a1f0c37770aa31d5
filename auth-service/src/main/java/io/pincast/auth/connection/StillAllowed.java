package io.pincast.auth.connection;

import io.pincast.auth.session.SessionService;
import io.pincast.auth.workspace.WorkspaceService;
import org.springframework.stereotype.Component;

/** Whether whoever began a connection is still signed in, and still may. Ten minutes are long enough to be put out of a team. */
@Component
class StillAllowed {
    private static final String NEEDED = "admin";
    private final SessionService sessions;
    private final WorkspaceService workspaces;

    StillAllowed(SessionService sessions, WorkspaceService workspaces) {
        this.sessions = sessions;
        this.workspaces = workspaces;
    }

    boolean isAllowed(Connection connection) {
        var signedIn = sessions.find(connection.sessionId())
                .filter(session -> session.personId().equals(connection.personId()));
        return signedIn.isPresent()
                && workspaces
                        .findMembership(
                                connection.personId(), connection.workspaceId().value())
                        .filter(member -> member.role().scopes().contains(NEEDED))
                        .isPresent();
    }
}
