package io.pincast.auth.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditStore;
import io.pincast.auth.audit.MoveEntries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Copies entries into the log and then takes them out of their documents. Needs no lease: an entry's id is fixed, so replicas that
 * move the same one, and a crash between the two steps, leave one.
 */
@Component
class MongoMoveEntries implements MoveEntries {
    private static final int BATCH = 200;
    private final List<MongoCollection<Document>> sources;
    private final AuditStore log;

    MongoMoveEntries(MongoDatabase database, List<AuditedCollection> audited, AuditStore log) {
        this.sources = audited.stream()
                .map(source -> database.getCollection(source.name()))
                .toList();
        this.log = log;
    }

    @Override
    public void moveWaiting() {
        sources.forEach(this::moveFrom);
    }

    private void moveFrom(MongoCollection<Document> source) {
        List<Document> waiting;
        do {
            waiting = source.find(PendingAudit.waiting())
                    .sort(ascending(PendingAudit.SINCE))
                    .projection(include(PendingAudit.ENTRIES))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            waiting.forEach(document -> move(source, document));
        } while (waiting.size() == BATCH);
    }

    private void move(MongoCollection<Document> source, Document document) {
        var entries = document.getList(PendingAudit.ENTRIES, Document.class, List.of()).stream()
                .map(AuditDocuments::toEntry)
                .toList();
        log.append(entries);
        var same = eq("_id", Objects.requireNonNull(document.get("_id")));
        var moved = in(AuditDocuments.ID, entries.stream().map(AuditEntry::id).toList());
        source.updateOne(same, pull(PendingAudit.ENTRIES, moved));
        source.updateOne(
                and(same, size(PendingAudit.ENTRIES, 0)),
                combine(unset(PendingAudit.SINCE), unset(PendingAudit.ENTRIES)));
        source.deleteOne(
                and(same, gt(PendingAudit.GONE_AT, Date.from(Instant.EPOCH)), exists(PendingAudit.ENTRIES, false)));
    }
}
