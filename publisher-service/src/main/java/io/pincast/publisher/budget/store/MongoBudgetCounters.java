package io.pincast.publisher.budget.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.BudgetCounters;
import io.pincast.publisher.budget.BudgetUnavailableException;
import java.time.Instant;
import java.util.Date;
import java.util.OptionalInt;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document per budget and window: {@code {_id, windowAt, used}}. */
@Repository
class MongoBudgetCounters implements BudgetCounters {
    static final String COLLECTION = "budgets";
    static final String WINDOW_AT = "windowAt";
    private static final String USED = "used";
    private final MongoCollection<Document> windows;

    MongoBudgetCounters(MongoDatabase database) {
        this.windows = database.getCollection(COLLECTION);
    }

    @Override
    public OptionalInt take(Budget budget, Instant windowAt, int limit) {
        var id = String.join(
                "/",
                budget.pinterestAppId(),
                budget.accountId(),
                budget.category(),
                Long.toString(windowAt.toEpochMilli()));
        try {
            var counted = count(id, limit);
            if (counted == null && begin(id, windowAt)) {
                return OptionalInt.of(1);
            }
            // Somebody began the window between the two, or it is full.
            var again = counted == null ? count(id, limit) : counted;
            return again == null ? OptionalInt.empty() : OptionalInt.of(again.getInteger(USED));
        } catch (MongoException e) {
            throw new BudgetUnavailableException(e);
        }
    }

    private @Nullable Document count(String id, int limit) {
        return windows.findOneAndUpdate(
                and(eq("_id", id), lt(USED, limit)),
                inc(USED, 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private boolean begin(String id, Instant windowAt) {
        try {
            windows.insertOne(new Document("_id", id)
                    .append(WINDOW_AT, Date.from(windowAt))
                    .append(USED, 1));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void forget(Instant before) {
        windows.deleteMany(lt(WINDOW_AT, Date.from(before)));
    }
}
