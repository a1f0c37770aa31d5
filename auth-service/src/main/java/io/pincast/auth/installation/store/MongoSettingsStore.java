package io.pincast.auth.installation.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.installation.Settings;
import io.pincast.auth.installation.SettingsStore;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document whose id is fixed. */
@Component
class MongoSettingsStore implements SettingsStore {
    private static final String ID = "settings";
    private static final String SECOND_FACTOR_REQUIRED = "secondFactorRequired";
    private static final String REVISION = "revision";
    private final MongoCollection<Document> installation;

    MongoSettingsStore(MongoDatabase database) {
        installation = database.getCollection(InstallationIndexes.INSTALLATION);
    }

    @Override
    public Settings get() {
        var found = installation.find(eq("_id", ID)).first();
        return found == null
                ? Settings.INITIAL
                : new Settings(found.getBoolean(SECOND_FACTOR_REQUIRED, false), found.getLong(REVISION));
    }

    @Override
    public boolean replace(Settings next, AuditEntry entry) {
        return next.revision() == Settings.INITIAL.revision() + 1 ? insert(next, entry) : update(next, entry);
    }

    private boolean insert(Settings next, AuditEntry entry) {
        try {
            installation.insertOne(PendingAudit.into(
                    new Document("_id", ID)
                            .append(SECOND_FACTOR_REQUIRED, next.secondFactorRequired())
                            .append(REVISION, next.revision()),
                    entry));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean update(Settings next, AuditEntry entry) {
        var before = and(eq("_id", ID), eq(REVISION, next.revision() - 1));
        var change = combine(
                set(SECOND_FACTOR_REQUIRED, next.secondFactorRequired()),
                set(REVISION, next.revision()),
                PendingAudit.append(entry));
        return installation.updateOne(before, change).getModifiedCount() == 1;
    }
}
