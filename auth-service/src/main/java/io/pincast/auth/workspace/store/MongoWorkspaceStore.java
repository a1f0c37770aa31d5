package io.pincast.auth.workspace.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoWorkspaceStore implements WorkspaceStore {
    private final MongoCollection<Document> workspaces;

    MongoWorkspaceStore(MongoDatabase database) {
        workspaces = database.getCollection(WorkspaceIndexes.WORKSPACES);
    }

    @Override
    public Inserted insert(Workspace workspace, IdempotencyKey idempotency) {
        var inserted = OnceInserts.insert(
                workspaces,
                WorkspaceDocuments.toDocument(workspace),
                WorkspaceDocuments.CREATED_BY,
                idempotency,
                workspace.createdAt());
        return new Inserted(WorkspaceDocuments.toWorkspace(inserted.document()), inserted.replayed());
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
