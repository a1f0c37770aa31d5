package io.pincast.publisher.budget.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.store.PendingEvents;
import io.pincast.publisher.budget.BudgetBook;
import io.pincast.publisher.budget.BudgetBook.Picture;
import io.pincast.publisher.budget.BudgetStore;
import io.pincast.publisher.budget.BudgetUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Books in MongoDB: one document each, written where it still has the version that the decision saw. */
class MongoBudgetStore implements BudgetStore {
    private final MongoCollection<Document> books;
    private final OutgoingBudgetFacts outgoing;
    private final Runnable wakeRelay;
    private final Clock clock;

    /** {@code wakeRelay} runs after each write that tells something. */
    MongoBudgetStore(MongoDatabase database, OutgoingBudgetFacts outgoing, Runnable wakeRelay, Clock clock) {
        this.books = database.getCollection(BudgetDocuments.COLLECTION);
        this.outgoing = outgoing;
        this.wakeRelay = wakeRelay;
        this.clock = clock;
    }

    @Override
    public Optional<BudgetBook> find(String key) {
        return known(() -> Optional.ofNullable(
                        books.find(eq(BudgetDocuments.ID, key)).first())
                .map(BudgetDocuments::toBook));
    }

    @Override
    public boolean write(BudgetBook next, @Nullable Picture told) {
        var events = told == null ? List.<OutgoingEvent>of() : List.of(outgoing.of(next, told));
        return known(() -> {
            var written = next.version() == 0 ? insert(next, events) : update(next, events);
            if (written && !events.isEmpty()) {
                wakeRelay.run();
            }
            return written;
        });
    }

    private boolean insert(BudgetBook next, List<OutgoingEvent> events) {
        var now = clock.instant();
        try {
            books.insertOne(PendingEvents.into(BudgetDocuments.toDocument(next, now), events, now));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private boolean update(BudgetBook next, List<OutgoingEvent> events) {
        var now = clock.instant();
        var updates = new ArrayList<Bson>();
        BudgetDocuments.changing(next, now)
                .forEach((field, value) -> updates.add(value == null ? unset(field) : set(field, value)));
        if (!events.isEmpty()) {
            updates.add(PendingEvents.append(events, now));
        }
        var asItWas = and(eq(BudgetDocuments.ID, next.budget().key()), eq(BudgetDocuments.VERSION, next.version()));
        return books.updateOne(asItWas, combine(updates)).getMatchedCount() == 1;
    }

    @Override
    public List<BudgetBook> findToTell(Instant now, int limit) {
        return known(() -> books.find(lte(BudgetDocuments.TELL_AT, Date.from(now)))
                .sort(ascending(BudgetDocuments.TELL_AT))
                .limit(limit)
                .map(BudgetDocuments::toBook)
                .into(new ArrayList<>()));
    }

    @Override
    public void forget(Instant before) {
        known(() -> books.deleteMany(
                and(lt(BudgetDocuments.WRITTEN_AT, Date.from(before)), exists(PendingEvents.SINCE, false))));
    }

    private static <T> T known(Supplier<T> access) {
        try {
            return access.get();
        } catch (MongoException e) {
            throw new BudgetUnavailableException(e);
        }
    }
}
