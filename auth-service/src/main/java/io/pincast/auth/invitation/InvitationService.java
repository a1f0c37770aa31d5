package io.pincast.auth.invitation;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.member.MemberProblems;
import io.pincast.auth.member.MemberService;
import io.pincast.auth.member.Rank;
import io.pincast.auth.person.Person;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes, lists and takes back invitations. */
@Service
public class InvitationService {
    private final InvitationStore invitations;
    private final MemberService members;
    private final NewInvitations fresh;
    private final AuditTrail audit;
    private final Clock clock;

    InvitationService(
            InvitationStore invitations, MemberService members, NewInvitations fresh, AuditTrail audit, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.fresh = fresh;
        this.audit = audit;
        this.clock = clock;
    }

    /** Invites somebody, on behalf of a member who may give that role. */
    public IssuedInvitation invite(
            Actor actor,
            WorkspaceId workspace,
            Role role,
            Optional<String> email,
            Duration lifetime,
            IdempotencyKey idempotency) {
        var own = members.role(workspace, actor.id());
        if (!Rank.mayGive(own, role)) {
            throw MemberProblems.roleTooHigh(own);
        }
        var draft = fresh.draw(
                workspace, actor.id(), role, email.map(Person::normalized).orElse(null), lifetime);
        var wanted = draft.invitation();
        var entry = audit.entry(actor, "invitation.created", wanted.subject())
                .in(workspace)
                .with("role", role)
                .with("expiresAt", wanted.expiresAt());
        var inserted = invitations.insert(wanted, draft.tokenHash(), idempotency, entry);
        if (!inserted.open()) {
            throw InvitationProblems.ended();
        }
        return new IssuedInvitation(inserted.invitation(), draft.link(), inserted.replayed());
    }

    public Page<Invitation> list(WorkspaceId workspace, PageRequest request) {
        var found = invitations.listOpen(
                workspace, clock.instant(), request.after().map(List::getFirst), request.limit() + 1);
        var shown = found.size() > request.limit() ? found.subList(0, request.limit()) : found;
        var next = found.size() > request.limit()
                ? PageRequest.cursor(shown.getLast().id())
                : null;
        return new Page<>(shown, next);
    }

    /** Takes one back; its link works no more. */
    public void revoke(Actor actor, WorkspaceId workspace, String id) {
        var now = clock.instant();
        var invitation = invitations
                .find(id, workspace)
                .filter(found -> found.isOpen(now))
                .orElseThrow(() -> ProblemException.notFound("open invitation"));
        var entry = audit.entry(actor, "invitation.revoked", invitation.subject())
                .in(workspace)
                .without("role", invitation.role());
        if (!invitations.revoke(id, now, entry)) {
            throw ProblemException.notFound("open invitation");
        }
    }
}
