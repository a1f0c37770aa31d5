package io.pincast.auth.token;

import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.session.Session;
import io.pincast.auth.workspace.Membership;
import io.pincast.auth.workspace.Role;
import io.pincast.auth.workspace.WorkspaceService;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What a person may do at this moment: by its role in a workspace, and as an administrator of the installation. */
@Component
class Entitlements {
    private final WorkspaceService workspaces;
    private final PersonService people;
    private final SecondFactorRule secondFactor;

    Entitlements(WorkspaceService workspaces, PersonService people, SecondFactorRule secondFactor) {
        this.workspaces = workspaces;
        this.people = people;
        this.secondFactor = secondFactor;
    }

    /**
     * What the person may do who signed in.
     *
     * @param workspaceId in which; where none is named, in the only one that the person belongs to, if it is only one
     * @throws ProblemException 401 for a person who is disabled, or signs in otherwise now, 404 for a workspace that the person does not belong to, 403 for one
     *     that requires a second factor which was not shown
     */
    Entitled of(Session session, Optional<String> workspaceId) {
        var person = letIn(session.personId())
                .filter(found -> found.credentialRevision() <= session.credentialRevision())
                .orElseThrow(TokenExchange::unknown);
        var entitled = byRole(person, workspaceId);
        return secondFactor.left(session, workspaceId.isPresent(), entitled);
    }

    private Entitled byRole(Person person, Optional<String> workspaceId) {
        var membership = workspaceId
                .map(id -> workspaces
                        .findMembership(person.id(), id)
                        .orElseThrow(() -> ProblemException.notFound("workspace")))
                .or(() -> workspaces.findOnly(person.id()));
        return new Entitled(
                membership.map(Membership::workspaceId),
                membership.map(Membership::role),
                permissions(membership.map(Membership::role), person.administrator()));
    }

    /** A person's role at this moment; empty where it does not belong to the workspace, or no more, or is not let in at all. */
    Optional<Role> roleIn(WorkspaceId workspaceId, String personId) {
        return letIn(personId)
                .flatMap(person -> workspaces.findMembership(personId, workspaceId.value()))
                .map(Membership::role);
    }

    private Optional<Person> letIn(String personId) {
        return people.find(personId).filter(found -> !found.disabled());
    }

    private static Set<String> permissions(Optional<Role> role, boolean administers) {
        var all = new TreeSet<>(role.map(Role::scopes).orElse(Set.of()));
        if (administers) {
            all.add(Needs.INSTALLATION);
        }
        return all;
    }

    /**
     * What somebody may do.
     *
     * @param workspace where; absent where it belongs to none or several, and named none
     */
    record Entitled(Optional<WorkspaceId> workspace, Optional<Role> role, Set<String> permissions) {

        Entitled {
            permissions = Set.copyOf(permissions);
        }
    }
}
