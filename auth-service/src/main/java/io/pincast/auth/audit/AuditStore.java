package io.pincast.auth.audit;

import java.util.List;
import java.util.Optional;

/** Keeps the audit log. There is no way to change or remove an entry. */
public interface AuditStore {

    /** Adds what is not there yet; an entry that came before is left as it is. */
    void append(List<AuditEntry> entries);

    /** Entries that fit, newest first, those after a place. */
    List<AuditEntry> list(AuditQuery query, Optional<Place> after, int limit);

    /** Where a part of the list ended. */
    record Place(long atMillis, String id) {
        static Place of(AuditEntry entry) {
            return new Place(entry.at().toEpochMilli(), entry.id());
        }
    }
}
