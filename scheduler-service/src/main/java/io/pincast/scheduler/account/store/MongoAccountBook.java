package io.pincast.scheduler.account.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.scheduler.account.AccountBook;
import io.pincast.scheduler.account.AccountState;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per account; a later event is never overwritten by an earlier one. */
@Repository
class MongoAccountBook implements AccountBook {
    private static final String STATE = "state";
    private static final String HEARD_AT = "heardAt";
    private final MongoCollection<Document> accounts;

    MongoAccountBook(MongoDatabase database) {
        this.accounts = database.getCollection("accounts");
    }

    @Override
    public void note(String accountId, AccountState state, Instant at) {
        var older = and(eq("_id", accountId), lt(HEARD_AT, Date.from(at)));
        var noted = accounts.updateOne(older, combine(set(STATE, state.name()), set(HEARD_AT, Date.from(at))));
        if (noted.getMatchedCount() == 0) {
            insertUnlessNewer(
                    new Document("_id", accountId).append(STATE, state.name()).append(HEARD_AT, Date.from(at)));
        }
    }

    private void insertUnlessNewer(Document account) {
        try {
            accounts.insertOne(account);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Map<String, AccountState> states(Collection<String> accountIds) {
        var states = new HashMap<String, AccountState>();
        accounts.find(in("_id", accountIds))
                .forEach(account ->
                        states.put(account.getString("_id"), AccountState.valueOf(account.getString(STATE))));
        return states;
    }
}
