package io.pincast.scheduler.account.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.account.AccountBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per account; a later event is never overwritten by an earlier one. */
@Repository
class MongoAccountBook implements AccountBook {
    private final MongoCollection<Document> accounts;

    MongoAccountBook(MongoDatabase database) {
        this.accounts = database.getCollection(AccountDocuments.COLLECTION);
    }

    @Override
    public void note(Account news) {
        var older = and(eq("_id", news.id()), lt(AccountDocuments.HEARD_AT, Date.from(news.heardAt())));
        var noted = accounts.updateOne(older, AccountDocuments.change(news));
        if (noted.getMatchedCount() == 0) {
            insertUnlessNewer(AccountDocuments.toDocument(news));
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
    public Map<String, Account> find(Collection<String> accountIds) {
        var found = new HashMap<String, Account>();
        accounts.find(in("_id", accountIds))
                .map(AccountDocuments::toAccount)
                .forEach(account -> account.ifPresent(known -> found.put(known.id(), known)));
        return found;
    }

    @Override
    public List<Account> listOf(WorkspaceId workspace, int limit) {
        var found = new ArrayList<Account>();
        accounts.find(eq(AccountDocuments.WORKSPACE, workspace.value()))
                .sort(ascending(AccountDocuments.WORKSPACE, "_id"))
                .limit(limit)
                .map(AccountDocuments::toAccount)
                .forEach(account -> account.ifPresent(found::add));
        return found;
    }
}
