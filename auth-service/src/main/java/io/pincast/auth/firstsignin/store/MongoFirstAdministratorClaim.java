package io.pincast.auth.firstsignin.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.firstsignin.FirstAdministratorClaim;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document whose id is fixed: whoever inserts it has the claim, with no index needed. */
@Component
class MongoFirstAdministratorClaim implements FirstAdministratorClaim {
    private static final String ID = "first-administrator";
    private static final String UNTIL = "until";
    private final MongoCollection<Document> installation;

    MongoFirstAdministratorClaim(MongoDatabase database) {
        installation = database.getCollection("installation");
    }

    @Override
    public boolean take(Instant now, Instant until) {
        try {
            installation.insertOne(new Document("_id", ID).append(UNTIL, Date.from(until)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        var ended = and(eq("_id", ID), lte(UNTIL, Date.from(now)));
        return installation.updateOne(ended, set(UNTIL, Date.from(until))).getModifiedCount() == 1;
    }
}
