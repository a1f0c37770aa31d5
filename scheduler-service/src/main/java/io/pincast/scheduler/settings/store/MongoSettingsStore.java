package io.pincast.scheduler.settings.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static io.pincast.scheduler.store.Fields.instant;
import static io.pincast.scheduler.store.Fields.text;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.settings.PublishingSettings;
import io.pincast.scheduler.settings.SettingsStore;
import io.pincast.scheduler.store.Fields;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per workspace that has said something, under the workspace's id: no index is needed but that one. */
@Repository
class MongoSettingsStore implements SettingsStore {
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private final MongoCollection<Document> settings;

    MongoSettingsStore(MongoDatabase database) {
        this.settings = database.getCollection("publishingSettings");
    }

    @Override
    public Map<WorkspaceId, PublishingSettings> find(Collection<WorkspaceId> workspaces) {
        var found = new HashMap<WorkspaceId, PublishingSettings>();
        settings.find(in(ID, workspaces.stream().map(WorkspaceId::value).toList()))
                .map(MongoSettingsStore::toSettings)
                .forEach(one -> found.put(one.workspaceId(), one));
        return found;
    }

    @Override
    public boolean keep(PublishingSettings changed) {
        var document = toDocument(changed);
        if (changed.version() == 1) {
            return insert(document);
        }
        var unchanged = and(eq(ID, changed.workspaceId().value()), eq(VERSION, changed.version() - 1));
        document.remove(ID);
        return settings.updateOne(unchanged, new Document("$set", document)).getModifiedCount() == 1;
    }

    private boolean insert(Document document) {
        try {
            settings.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document toDocument(PublishingSettings settings) {
        var terms = settings.terms();
        var document = new Document(ID, settings.workspaceId().value())
                .append("latePolicy", terms.latePolicy().toString())
                .append("giveUpAfter", terms.giveUpAfter().toString())
                .append("afterUnclear", terms.afterUnclear().name())
                .append(VERSION, settings.version());
        var at = settings.changedAt();
        Fields.put(document, "changedAt", at == null ? null : Date.from(at));
        Fields.put(document, "changedBy", settings.changedBy());
        return document;
    }

    private static PublishingSettings toSettings(Document document) {
        return new PublishingSettings(
                new WorkspaceId(document.getString(ID)),
                new Holding.Terms(
                        Duration.parse(document.getString("latePolicy")),
                        Duration.parse(document.getString("giveUpAfter")),
                        Holding.AfterUnclear.valueOf(document.getString("afterUnclear"))),
                document.getLong(VERSION),
                text(document, "changedBy"),
                instant(document, "changedAt"));
    }
}
