package io.pincast.analytics.tracking.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.pincast.analytics.tracking.LookBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The collection {@code budgets}: a counter per account and minute, raised only while there is room. */
@Repository
class MongoLookBudget implements LookBudget {
    static final String COLLECTION = "budgets";
    static final String MINUTE = "minute";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private final MongoCollection<Document> budgets;

    MongoLookBudget(MongoDatabase database) {
        this.budgets = database.getCollection(COLLECTION);
    }

    @Override
    public boolean take(String accountId, int most, Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var counter = and(eq("_id", accountId + "/" + minute), lt("used", most));
        try {
            var taken = budgets.updateOne(
                    counter,
                    combine(inc("used", 1), setOnInsert(MINUTE, Date.from(minute))),
                    new UpdateOptions().upsert(true));
            if (taken.getUpsertedId() != null) {
                budgets.deleteMany(lt(MINUTE, Date.from(minute.minus(KEPT))));
            }
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                // The counter is there and full.
                return false;
            }
            throw e;
        }
    }
}
