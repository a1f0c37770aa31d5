package io.pincast.auth.workspace;

import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.time.ZoneId;
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
    private final Ids ids;
    private final Clock clock;

    WorkspaceService(WorkspaceStore workspaces, MembershipStore memberships, Ids ids, Clock clock) {
        this.workspaces = workspaces;
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a workspace whose owner is the person. The membership follows the workspace; a crash between the two is healed. */
    public WorkspaceStore.Inserted create(String personId, String name, String timeZone, IdempotencyKey idempotency) {
        var now = clock.instant();
        var wanted = new Workspace(new WorkspaceId(ids.nextText()), name.strip(), zone(timeZone), personId, now);
        var inserted = workspaces.insert(wanted, idempotency);
        found(inserted.workspace());
        return inserted;
    }

    void found(Workspace workspace) {
        memberships.add(new Membership(workspace.id(), workspace.createdBy(), Role.OWNER));
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

    /** A workspace that the person belongs to; any other looks like none. */
    public Joined get(String personId, String id) {
        return findMembership(personId, id)
                .flatMap(membership -> joined(List.of(membership)).stream().findFirst())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "not-found",
                        "Not found",
                        "There is no such workspace, or you do not belong to it. GET /api/v1/workspaces lists yours."));
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

    private static String zone(String timeZone) {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw ProblemException.invalid(
                    "/timeZone", "timeZone is an IANA name such as Europe/Berlin or UTC; there is no such zone.");
        }
        return timeZone;
    }
}
