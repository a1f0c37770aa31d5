package io.pincast.auth.token;

import io.pincast.auth.installation.SettingsService;
import io.pincast.auth.session.Session;
import io.pincast.auth.token.Entitlements.Entitled;
import io.pincast.auth.workspace.Workspace;
import io.pincast.auth.workspace.WorkspaceService;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a second factor is required, a session in which none was shown is good for nothing but setting one up. */
@Component
class SecondFactorRule {
    private final SettingsService settings;
    private final WorkspaceService workspaces;

    SecondFactorRule(SettingsService settings, WorkspaceService workspaces) {
        this.settings = settings;
        this.workspaces = workspaces;
    }

    /**
     * What is left of what a person may do.
     *
     * @param named whether the workspace was asked for
     * @throws ProblemException 403 where what was asked for is refused
     */
    Entitled left(Session session, boolean named, Entitled entitled) {
        if (session.secondFactor()) {
            return entitled;
        }
        if (settings.get().secondFactorRequired()) {
            return withheld(named, "Here", Set.of());
        }
        var workspace = entitled.workspace().flatMap(workspaces::find);
        if (workspace.filter(Workspace::secondFactorRequired).isEmpty()) {
            return entitled;
        }
        var beside =
                entitled.permissions().contains(Needs.INSTALLATION) ? Set.of(Needs.INSTALLATION) : Set.<String>of();
        return withheld(named, "In this workspace", beside);
    }

    private static Entitled withheld(boolean named, String where, Set<String> left) {
        if (named) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "second-factor-needed",
                    "A second factor is needed",
                    where
                            + " a second factor is required. If you have one, sign in again and show it; else set one up by"
                            + " POST /api/v1/people/me/second-factor.");
        }
        return new Entitled(Optional.empty(), Optional.empty(), left);
    }
}
