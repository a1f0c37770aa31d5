package io.pincast.auth.workspace.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.workspace.Workspace;
import io.pincast.auth.workspace.WorkspaceStore;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoWorkspaceStore implements WorkspaceStore {
    private final MongoCollection<Document> workspaces;

    MongoWorkspaceStore(MongoDatabase database) {
        workspaces = database.getCollection(WorkspaceIndexes.WORKSPACES);
    }

    @Override
    public Inserted insert(Workspace workspace, IdempotencyKey idempotency, AuditEntry entry) {
        var inserted = OnceInserts.insert(
                workspaces,
                PendingAudit.into(WorkspaceDocuments.toDocument(workspace), entry),
                WorkspaceDocuments.CREATED_BY,
                idempotency,
                workspace.createdAt());
        return new Inserted(WorkspaceDocuments.toWorkspace(inserted.document()), inserted.replayed());
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return Optional.ofNullable(
                        workspaces.find(eq(WorkspaceDocuments.ID, id.value())).first())
                .map(WorkspaceDocuments::toWorkspace);
    }

    @Override
    public boolean replace(Workspace next, AuditEntry entry) {
        var before =
                and(eq(WorkspaceDocuments.ID, next.id().value()), eq(WorkspaceDocuments.REVISION, next.revision() - 1));
        var change = combine(
                set(WorkspaceDocuments.NAME, next.name()),
                set(WorkspaceDocuments.TIME_ZONE, next.timeZone()),
                set(WorkspaceDocuments.SECOND_FACTOR_REQUIRED, next.secondFactorRequired()),
                set(WorkspaceDocuments.REVISION, next.revision()),
                PendingAudit.append(entry));
        return workspaces.updateOne(before, change).getModifiedCount() == 1;
    }

    @Override
    public List<Workspace> listAll(Optional<String> after, int limit) {
        return workspaces
                .find(after.map(id -> gt(WorkspaceDocuments.ID, id)).orElse(empty()))
                .sort(ascending(WorkspaceDocuments.ID))
                .limit(limit)
                .map(WorkspaceDocuments::toWorkspace)
                .into(new ArrayList<>());
    }

    @Override
    public void markFounded(WorkspaceId id) {
        workspaces.updateOne(eq(WorkspaceDocuments.ID, id.value()), unset(WorkspaceDocuments.UNFOUNDED_SINCE));
    }

    @Override
    public List<Workspace> listUnfounded(Instant createdBefore, int limit) {
        return workspaces
                .find(lt(WorkspaceDocuments.UNFOUNDED_SINCE, Date.from(createdBefore)))
                .sort(ascending(WorkspaceDocuments.UNFOUNDED_SINCE))
                .limit(limit)
                .map(WorkspaceDocuments::toWorkspace)
                .into(new ArrayList<>());
    }

    @Override
    public List<Workspace> list(Collection<WorkspaceId> ids) {
        return workspaces
                .find(in(
                        WorkspaceDocuments.ID,
                        ids.stream().map(WorkspaceId::value).toList()))
                .map(WorkspaceDocuments::toWorkspace)
                .into(new ArrayList<>());
    }
}
