package io.pincast.auth.audit.store;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.AuditEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Entries inside the document that they tell of, until they are in the log: the change and its entry are one write. */
public final class PendingAudit {
    /** Set on a document that is gone for everybody but the log: it is deleted once its last entry was moved. */
    public static final String GONE_AT = "goneAt";

    static final String ENTRIES = "pendingAudit";
    static final String SINCE = "pendingAuditSince";

    private PendingAudit() {}

    /** The part of an update that adds entries; the rest of the update is the change that they tell of. */
    public static Bson append(AuditEntry... entries) {
        var documents =
                List.of(entries).stream().map(AuditDocuments::toDocument).toList();
        return combine(pushEach(ENTRIES, documents), min(SINCE, Date.from(entries[0].at())));
    }

    /** The update that takes a document away and tells of it. Readers leave out what has {@link #GONE_AT}. */
    public static Bson goneWith(AuditEntry entry) {
        return combine(set(GONE_AT, Date.from(entry.at())), append(entry));
    }

    /** Puts entries into a document that is about to be inserted. */
    public static Document into(Document document, AuditEntry... entries) {
        return document.append(
                        ENTRIES,
                        List.of(entries).stream()
                                .map(AuditDocuments::toDocument)
                                .toList())
                .append(SINCE, Date.from(entries[0].at()));
    }

    /** Finds documents with something to move. */
    public static IndexModel index() {
        return new IndexModel(Indexes.ascending(SINCE), new IndexOptions().name("pending_audit"));
    }

    /** Holds for a document that may be deleted without losing an entry. */
    public static Bson nothingWaits() {
        return exists(SINCE, false);
    }

    static Bson waiting() {
        return gt(SINCE, Date.from(Instant.EPOCH));
    }
}
