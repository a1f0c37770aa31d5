package io.pincast.auth.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditQuery;
import io.pincast.auth.audit.AuditStore;
import io.pincast.auth.audit.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Inserts and reads; there is nothing else here on purpose. */
@Component
class MongoAuditStore implements AuditStore {
    private static final int DUPLICATE_KEY = 11000;
    private final MongoCollection<Document> log;

    MongoAuditStore(MongoDatabase database) {
        log = database.getCollection(AuditIndexes.AUDIT_LOG);
    }

    @Override
    public void append(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            log.insertMany(
                    entries.stream().map(AuditDocuments::toDocument).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    @Override
    public List<AuditEntry> list(AuditQuery query, Optional<Place> after, int limit) {
        return log.find(filter(query, after))
                .sort(descending(AuditDocuments.AT, AuditDocuments.ID))
                .limit(limit)
                .map(AuditDocuments::toEntry)
                .into(new ArrayList<>());
    }

    private static Bson filter(AuditQuery query, Optional<Place> after) {
        var all = new ArrayList<Bson>();
        query.workspace().ifPresent(id -> all.add(eq(AuditDocuments.WORKSPACE_ID, id.value())));
        query.action().ifPresent(action -> all.add(action(action)));
        query.actor().ifPresent(id -> all.add(eq(AuditDocuments.ACTOR_ID, id)));
        query.subject().ifPresent(id -> all.add(eq(AuditDocuments.SUBJECT_ID, id)));
        query.accounts()
                .ifPresent(ids -> all.add(
                        and(eq(AuditDocuments.SUBJECT_KIND, Subject.ACCOUNT), in(AuditDocuments.SUBJECT_ID, ids))));
        query.from().ifPresent(from -> all.add(gte(AuditDocuments.AT, Date.from(from))));
        query.to().ifPresent(to -> all.add(lt(AuditDocuments.AT, Date.from(to))));
        after.ifPresent(place -> all.add(before(place)));
        return all.isEmpty() ? empty() : and(all);
    }

    private static Bson action(String action) {
        var topic = eq(AuditDocuments.TOPIC, action.split("\\.", 2)[0]);
        return action.contains(".") ? and(topic, eq(AuditDocuments.ACTION, action)) : topic;
    }

    private static Bson before(Place place) {
        var at = Date.from(Instant.ofEpochMilli(place.atMillis()));
        return or(lt(AuditDocuments.AT, at), and(eq(AuditDocuments.AT, at), lt(AuditDocuments.ID, place.id())));
    }
}
