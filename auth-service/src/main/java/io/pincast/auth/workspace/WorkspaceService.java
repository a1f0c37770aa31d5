package io.pincast.auth.workspace;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Makes teams, and knows who belongs to them. */
@Service
public class WorkspaceService {
    private final WorkspaceStore workspaces;
    private final MembershipStore memberships;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    WorkspaceService(WorkspaceStore workspaces, MembershipStore memberships, AuditTrail audit, Ids ids, Clock clock) {
        this.workspaces = workspaces;
        this.memberships = memberships;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a workspace whose owner is the person. The membership follows the workspace; a crash between the two is healed. */
    public WorkspaceStore.Inserted create(Actor owner, String name, String timeZone, IdempotencyKey idempotency) {
        var id = new WorkspaceId(ids.nextText());
        var now = clock.instant();
        var wanted = new Workspace(id, name.strip(), TimeZones.known(timeZone), false, owner.id(), now, 1);
        var entry = audit.entry(owner, "workspace.created", wanted.subject())
                .in(id)
                .with("name", wanted.name())
                .with("timeZone", wanted.timeZone());
        var inserted = workspaces.insert(wanted, idempotency, entry);
        // A repeated request founds nothing: whoever was founder then may have left since. A sweep heals what a crash
        // cut off.
        if (!inserted.replayed()) {
            found(inserted.workspace());
        }
        return inserted;
    }

    void found(Workspace workspace) {
        memberships.addFounder(
                new Membership(workspace.id(), workspace.createdBy(), Role.OWNER, workspace.createdAt(), null));
        workspaces.markFounded(workspace.id());
    }

    public Page<Joined> list(String personId, PageRequest request) {
        var after = request.after().map(List::getFirst);
        var found = memberships.listOf(personId, after, request.limit() + 1);
        var shown = found.size() > request.limit() ? found.subList(0, request.limit()) : found;
        var next = found.size() > request.limit()
                ? PageRequest.cursor(shown.getLast().workspaceId().value())
                : null;
        return new Page<>(joined(shown), next);
    }

    /** All there are, whoever belongs to them. */
    public Page<Workspace> listAll(PageRequest request) {
        var found = workspaces.listAll(request.after().map(List::getFirst), request.limit() + 1);
        var shown = found.size() > request.limit() ? found.subList(0, request.limit()) : found;
        var next = found.size() > request.limit()
                ? PageRequest.cursor(shown.getLast().id().value())
                : null;
        return new Page<>(shown, next);
    }

    /** A workspace that the person belongs to; any other looks like none. */
    public Joined get(String personId, String id) {
        return findMembership(personId, id)
                .flatMap(membership -> joined(List.of(membership)).stream().findFirst())
                .orElseThrow(WorkspaceService::unknown);
    }

    /** Any workspace, for what does not depend on who belongs to it. */
    public Optional<Workspace> find(WorkspaceId id) {
        return workspaces.find(id);
    }

    /** Changes what is given, of a workspace that the actor may change. */
    public Workspace change(Actor actor, WorkspaceId id, WorkspaceChange change, Optional<Long> expected) {
        var current = workspaces.find(id).orElseThrow(WorkspaceService::unknown);
        if (expected.isPresent() && expected.get() != current.revision()) {
            throw changed();
        }
        var next = change.of(current);
        if (next.equals(current)) {
            return current;
        }
        if (!workspaces.replace(next, change.entry(audit, actor, current, next))) {
            throw changed();
        }
        return next;
    }

    public Optional<Membership> findMembership(String personId, String id) {
        return id.isBlank() ? Optional.empty() : memberships.find(new WorkspaceId(id), personId);
    }

    /** The workspace of a person who belongs to no other. */
    public Optional<Membership> findOnly(String personId) {
        var found = memberships.listOf(personId, Optional.empty(), 2);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Joined> joined(List<Membership> shown) {
        var byId = workspaces.list(shown.stream().map(Membership::workspaceId).toList()).stream()
                .collect(Collectors.toMap(Workspace::id, Function.identity()));
        return shown.stream()
                .flatMap(membership -> Optional.ofNullable(byId.get(membership.workspaceId()))
                        .map(workspace -> new Joined(workspace, membership.role()))
                        .stream())
                .toList();
    }

    /** A foreign one and a missing one look the same. */
    public static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "not-found",
                "Not found",
                "There is no such workspace, or you do not belong to it. GET /api/v1/workspaces lists yours.");
    }

    private static ProblemException changed() {
        return new ProblemException(
                ProblemKind.PRECONDITION_FAILED,
                "workspace-changed",
                "The workspace was changed",
                "Somebody changed the workspace since you read it. Read it again, then decide whether your change still fits.");
    }
}
