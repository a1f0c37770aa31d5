package io.pincast.analytics.tracking.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.analytics.tracking.Change;
import io.pincast.analytics.tracking.DayNumbers;
import io.pincast.analytics.tracking.DayStore;
import io.pincast.analytics.tracking.Subject;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.PendingEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The collection {@code days}: one document per subject and day, with the event of its last change until that is sent. */
@Repository
class MongoDayStore implements DayStore {
    private final MongoCollection<Document> days;
    private final ChangeTeller teller;
    private final EventRelay relay;

    MongoDayStore(MongoDatabase database, ChangeTeller teller, EventRelay dayRelay) {
        this.days = database.getCollection(DayDocuments.COLLECTION);
        this.teller = teller;
        this.relay = dayRelay;
    }

    @Override
    public List<DayNumbers> list(Subject subject, LocalDate from, LocalDate to) {
        return days.find(and(
                        eq(DayDocuments.SUBJECT, subject.key()),
                        gte(DayDocuments.DATE, from.toString()),
                        lte(DayDocuments.DATE, to.toString())))
                .sort(ascending(DayDocuments.DATE))
                .map(DayDocuments::toDay)
                .into(new ArrayList<>());
    }

    @Override
    public int store(Subject subject, List<DayNumbers> told, Instant now) {
        var known = known(subject, told);
        var changed = 0;
        for (var day : told) {
            var stored = known.get(DayDocuments.id(subject, day.date()));
            if (stored == null || !DayDocuments.toDay(stored).equals(day)) {
                changed += write(new Change(subject, day, DayDocuments.version(stored) + 1, now), stored) ? 1 : 0;
            }
        }
        if (changed > 0) {
            relay.wake();
        }
        return changed;
    }

    private Map<String, Document> known(Subject subject, List<DayNumbers> told) {
        var ids = told.stream().map(day -> DayDocuments.id(subject, day.date())).toList();
        var known = new HashMap<String, Document>();
        days.find(in("_id", ids)).forEach(document -> known.put(document.getString("_id"), document));
        return known;
    }

    /** Only on top of the version that was read: a look that took too long does not put older numbers over newer ones. */
    private boolean write(Change change, @Nullable Document stored) {
        var event = List.of(teller.tell(change));
        if (stored != null) {
            var update = combine(
                    set(DayDocuments.DATA_STATUS, change.day().dataStatus()),
                    set(
                            DayDocuments.METRICS,
                            new Document(new HashMap<>(change.day().metrics()))),
                    set(DayDocuments.VERSION, change.version()),
                    PendingEvents.append(event, change.at()));
            var mine = and(eq("_id", change.id()), eq(DayDocuments.VERSION, change.version() - 1));
            return days.updateOne(mine, update).getModifiedCount() == 1;
        }
        try {
            days.insertOne(PendingEvents.into(DayDocuments.of(change), event, change.at()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
