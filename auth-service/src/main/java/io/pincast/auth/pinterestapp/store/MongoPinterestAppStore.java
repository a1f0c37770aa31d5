package io.pincast.auth.pinterestapp.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.pinterestapp.AppTest;
import io.pincast.auth.pinterestapp.Capability;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.auth.pinterestapp.PinterestAppStore;
import io.pincast.auth.vault.store.SealedFields;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoPinterestAppStore implements PinterestAppStore {
    private final MongoCollection<Document> apps;

    MongoPinterestAppStore(MongoDatabase database) {
        apps = database.getCollection(PinterestAppIndexes.PINTEREST_APPS);
    }

    @Override
    public Optional<Inserted> insert(PinterestApp app, IdempotencyKey idempotency, AuditEntry entry) {
        try {
            var document = PendingAudit.into(PinterestAppDocuments.toDocument(app), entry);
            var inserted = OnceInserts.insert(apps, document, idempotency, app.createdAt());
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

    @Override
    public Replaced replace(PinterestApp next, AuditEntry entry) {
        var standing = next.standing();
        var before = and(
                eq(PinterestAppDocuments.ID, next.id()),
                eq(PinterestAppDocuments.WORKSPACE_ID, next.workspaceId().value()),
                revision(standing.revision() - 1));
        var changes = new ArrayList<Bson>(List.of(
                set(PinterestAppDocuments.NAME, next.name()),
                set(PinterestAppDocuments.APP_ID, next.appId()),
                set(PinterestAppDocuments.APP_SECRET, SealedFields.toDocument(next.appSecret())),
                set(PinterestAppDocuments.ACCESS_TIER, next.accessTier().name()),
                set(PinterestAppDocuments.ENABLED, standing.enabled()),
                set(PinterestAppDocuments.REVISION, standing.revision()),
                PendingAudit.append(entry)));
        if (standing.lastTest() == null) {
            changes.add(unset(PinterestAppDocuments.TESTED_AT));
            changes.add(unset(PinterestAppDocuments.TEST_OUTCOME));
        }
        if (standing.provenRedirectUri() == null) {
            changes.add(unset(PinterestAppDocuments.PROVEN_REDIRECT_URI));
        }
        if (standing.capabilities().isEmpty()) {
            changes.add(unset(PinterestAppDocuments.CAPABILITIES));
        }
        try {
            return apps.updateOne(before, combine(changes)).getMatchedCount() == 1 ? Replaced.DONE : Replaced.CHANGED;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Replaced.EXISTS;
            }
            throw e;
        }
    }

    @Override
    public void markTested(PinterestApp tested, AppTest test) {
        apps.updateOne(
                and(
                        eq(PinterestAppDocuments.ID, tested.id()),
                        revision(tested.standing().revision())),
                combine(
                        set(PinterestAppDocuments.TESTED_AT, Date.from(test.at())),
                        set(PinterestAppDocuments.TEST_OUTCOME, test.outcome().name())));
    }

    @Override
    public void markRedirectProven(String id, URI redirectUri) {
        apps.updateOne(
                eq(PinterestAppDocuments.ID, id),
                set(PinterestAppDocuments.PROVEN_REDIRECT_URI, redirectUri.toString()));
    }

    @Override
    public void markCapability(String id, Capability capability, boolean granted) {
        apps.updateOne(
                eq(PinterestAppDocuments.ID, id),
                set(PinterestAppDocuments.CAPABILITIES + "." + capability.name(), granted));
    }

    /** Documents of before have no revision, which is the first. */
    private static Bson revision(long revision) {
        var same = eq(PinterestAppDocuments.REVISION, revision);
        return revision == 1 ? or(same, exists(PinterestAppDocuments.REVISION, false)) : same;
    }
}
