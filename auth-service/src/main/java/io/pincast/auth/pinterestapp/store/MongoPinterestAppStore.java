package io.pincast.auth.pinterestapp.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.auth.pinterestapp.PinterestAppStore;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoPinterestAppStore implements PinterestAppStore {
    private final MongoCollection<Document> apps;

    MongoPinterestAppStore(MongoDatabase database) {
        apps = database.getCollection(PinterestAppIndexes.PINTEREST_APPS);
    }

    @Override
    public Optional<Inserted> insert(PinterestApp app, IdempotencyKey idempotency) {
        try {
            var inserted =
                    OnceInserts.insert(apps, PinterestAppDocuments.toDocument(app), idempotency, app.createdAt());
            return Optional.of(new Inserted(PinterestAppDocuments.toApp(inserted.document()), inserted.replayed()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<PinterestApp> find(String id, WorkspaceId owner) {
        var owned = and(eq(PinterestAppDocuments.ID, id), eq(PinterestAppDocuments.WORKSPACE_ID, owner.value()));
        return Optional.ofNullable(apps.find(owned).first()).map(PinterestAppDocuments::toApp);
    }

    @Override
    public List<PinterestApp> list(WorkspaceId owner, Optional<String> after, int limit) {
        var owned = eq(PinterestAppDocuments.WORKSPACE_ID, owner.value());
        return apps.find(after.map(id -> and(owned, gt(PinterestAppDocuments.ID, id)))
                        .orElse(owned))
                .sort(ascending(PinterestAppDocuments.ID))
                .limit(limit)
                .map(PinterestAppDocuments::toApp)
                .into(new ArrayList<>());
    }
}
