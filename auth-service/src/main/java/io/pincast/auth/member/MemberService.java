package io.pincast.auth.member;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonStore;
import io.pincast.auth.succession.Succession;
import io.pincast.auth.workspace.Membership;
import io.pincast.auth.workspace.MembershipStore;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds members, gives them roles and lets them go. */
@Service
public class MemberService {
    private static final int PART = 100;
    private final MembershipStore memberships;
    private final PersonStore people;
    private final Succession succession;
    private final AuditTrail audit;
    private final Clock clock;

    MemberService(
            MembershipStore memberships, PersonStore people, Succession succession, AuditTrail audit, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.succession = succession;
        this.audit = audit;
        this.clock = clock;
    }

    public Page<Member> list(WorkspaceId workspace, PageRequest request) {
        var found = memberships.listIn(workspace, request.after().map(List::getFirst), request.limit() + 1);
        var shown = found.size() > request.limit() ? found.subList(0, request.limit()) : found;
        var next = found.size() > request.limit()
                ? PageRequest.cursor(shown.getLast().personId())
                : null;
        var byId = people.findAll(shown.stream().map(Membership::personId).toList()).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return new Page<>(
                shown.stream()
                        .flatMap(membership -> Optional.ofNullable(byId.get(membership.personId()))
                                .map(person -> new Member(person, membership))
                                .stream())
                        .toList(),
                next);
    }

    /** Gives a member another role, on behalf of another member. */
    public Member changeRole(Actor actor, WorkspaceId workspace, String personId, Role role) {
        var own = role(workspace, actor.id());
        var member = get(workspace, personId);
        if (!Rank.mayChange(own, member.membership().role(), role)) {
            throw MemberProblems.roleTooHigh(own);
        }
        return give(actor, member, role);
    }

    /** Lets a member go: itself, or on behalf of another. */
    public void remove(Actor actor, WorkspaceId workspace, String personId) {
        var own = role(workspace, actor.id());
        var member = get(workspace, personId);
        if (!actor.is(personId)) {
            if (!Rank.mayRemove(own, member.membership().role())) {
                throw MemberProblems.roleTooHigh(own);
            }
            // The next sign-in there would undo it.
            if (member.membership().source() != null) {
                throw MemberProblems.givenByGroups();
            }
        }
        remove(actor, member);
    }

    /** Ends a membership whoever asks for it; the last owner stays. */
    public void remove(Actor actor, Member member) {
        var current = member.membership();
        var action = actor.is(current.personId()) ? "member.left" : "member.removed";
        var entry = entry(actor, action, member).without("role", current.role());
        if (current.role() == Role.OWNER) {
            leave(current, token -> memberships.removeOwner(current, token, entry));
        } else if (!memberships.remove(current, entry)) {
            throw MemberProblems.changed();
        }
    }

    /** Gives a role whoever asks for it; the last owner keeps its own. What a person gives, groups no longer govern. */
    public Member give(Actor actor, Member member, Role role) {
        var current = member.membership();
        var source = actor.kind() == Actor.Kind.PERSON ? null : current.source();
        var next = new Membership(current.workspaceId(), current.personId(), role, current.since(), source);
        if (next.equals(current)) {
            return member;
        }
        var entry = entry(actor, "member.role-changed", member).changed("role", current.role(), role);
        if (current.role() == Role.OWNER && role != Role.OWNER) {
            leave(current, token -> memberships.changeOwnersRole(current, next, token, entry));
        } else if (!memberships.changeRole(current, next, entry)) {
            throw MemberProblems.changed();
        }
        return new Member(member.person(), next);
    }

    private void leave(Membership owner, Predicate<String> leave) {
        var id = memberships.holderId(owner.workspaceId(), owner.personId());
        switch (succession.leave(memberships.ownership(owner.workspaceId()), id, leave)) {
            case LEFT -> {}
            case IS_LAST -> throw MemberProblems.lastOwner();
            case CHANGED -> throw MemberProblems.changed();
        }
    }

    /**
     * Makes a person a member; false where it is one already.
     *
     * @param source what gives it, where that is no person
     */
    public boolean add(Actor actor, WorkspaceId workspace, Person person, Role role, @Nullable String source) {
        var member = new Member(person, new Membership(workspace, person.id(), role, clock.instant(), source));
        var entry = entry(actor, "member.joined", member).with("role", role);
        return memberships.add(member.membership(), source == null ? entry : entry.with("source", source));
    }

    /** Makes a person an owner, whether it was a member before or not. */
    public void appointOwner(Actor actor, WorkspaceId workspace, Person person) {
        if (!add(actor, workspace, person, Role.OWNER, null)) {
            give(actor, get(workspace, person.id()), Role.OWNER);
        }
    }

    /** The workspaces in which a person has a place by something that is no person. */
    public Set<WorkspaceId> givenBy(String source, String personId) {
        var given = new HashSet<WorkspaceId>();
        var after = Optional.<String>empty();
        List<Membership> part;
        do {
            part = memberships.listOf(personId, after, PART);
            part.stream()
                    .filter(membership -> source.equals(membership.source()))
                    .map(Membership::workspaceId)
                    .forEach(given::add);
            after = part.isEmpty()
                    ? after
                    : Optional.of(part.getLast().workspaceId().value());
        } while (part.size() == PART);
        return given;
    }

    public Optional<Member> find(WorkspaceId workspace, String personId) {
        return memberships
                .find(workspace, personId)
                .flatMap(membership -> people.find(personId).map(found -> new Member(found.person(), membership)));
    }

    private Member get(WorkspaceId workspace, String personId) {
        return find(workspace, personId).orElseThrow(MemberProblems::unknown);
    }

    /** What a member may do now, whatever its token still says. */
    public Role role(WorkspaceId workspace, String personId) {
        return memberships.find(workspace, personId).map(Membership::role).orElseThrow(MemberProblems::unknown);
    }

    private AuditEntry entry(Actor actor, String action, Member member) {
        return audit.entry(actor, action, member.person().subject())
                .in(member.membership().workspaceId());
    }
}
