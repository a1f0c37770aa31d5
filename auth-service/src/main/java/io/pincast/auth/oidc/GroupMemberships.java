package io.pincast.auth.oidc;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.member.Member;
import io.pincast.auth.member.MemberService;
import io.pincast.auth.oidc.OidcProperties.GroupRole;
import io.pincast.auth.person.Person;
import io.pincast.auth.workspace.Role;
import io.pincast.auth.workspace.WorkspaceService;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives a person at each sign-in the places that its groups at the provider give, and takes those that they give no more. Places that a
 * member gave are left alone.
 */
@Component
class GroupMemberships {
    private static final Logger log = LoggerFactory.getLogger(GroupMemberships.class);
    private final MemberService members;
    private final WorkspaceService workspaces;

    GroupMemberships(MemberService members, WorkspaceService workspaces) {
        this.members = members;
        this.workspaces = workspaces;
    }

    void apply(String name, OidcProperties.Provider provider, Person person, Set<String> groups) {
        var wanted = wanted(provider.groups(), groups);
        var source = "oidc:" + name;
        // What a rule gave that is not there any more goes, too.
        var governed = members.givenBy(source, person.id());
        provider.groups().stream()
                .map(GroupRole::workspace)
                .map(WorkspaceId::new)
                .forEach(governed::add);
        governed.forEach(workspace -> apply(source, workspace, person, wanted.get(workspace.value())));
    }

    /** By workspace, the highest role that one of the groups gives. */
    static Map<String, Role> wanted(Collection<GroupRole> rules, Set<String> groups) {
        var wanted = new HashMap<String, Role>();
        rules.stream()
                .filter(rule -> groups.contains(rule.group()))
                .forEach(rule -> wanted.merge(
                        rule.workspace(), rule.role(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return wanted;
    }

    private void apply(String source, WorkspaceId workspace, Person person, @Nullable Role role) {
        var current = members.find(workspace, person.id());
        if (current.isEmpty()) {
            if (role != null) {
                join(source, workspace, person, role);
            }
            return;
        }
        if (source.equals(current.get().membership().source())) {
            change(source, current.get(), role);
        }
    }

    private void join(String source, WorkspaceId workspace, Person person, Role role) {
        if (workspaces.find(workspace).isEmpty()) {
            log.warn("groups of {} give a role in workspace {}, but there is no such workspace", source, workspace);
            return;
        }
        members.add(by(source), workspace, person, role, source);
    }

    private void change(String source, Member member, @Nullable Role role) {
        try {
            if (role == null) {
                members.remove(by(source), member);
            } else {
                members.give(by(source), member, role);
            }
        } catch (ProblemException e) {
            // The last owner stays one until somebody else is; signing in goes on.
            log.warn("groups of {} could not change a membership: {}", source, e.detail());
        }
    }

    private static Actor by(String source) {
        return new Actor(Actor.Kind.PINCAST, source, Origin.INSIDE);
    }
}
