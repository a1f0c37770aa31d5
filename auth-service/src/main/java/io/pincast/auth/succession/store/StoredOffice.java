package io.pincast.auth.succession.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.pincast.auth.succession.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** An office whose holders are the documents of a collection that a filter finds. */
public final class StoredOffice implements Office {
    private static final String TOKEN = "leavingToken";
    private static final String SINCE = "leavingSince";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final MongoCollection<Document> documents;
    private final Bson holders;

    public StoredOffice(MongoCollection<Document> documents, Bson holders) {
        this.documents = documents;
        this.holders = holders;
    }

    /** Holds for a holder whose announcement with this token still stands. */
    public static Bson announced(String token) {
        return eq(TOKEN, token);
    }

    /** The part of an update by which a holder that stays a document is no holder any more. */
    public static Bson over() {
        return combine(unset(TOKEN), unset(SINCE));
    }

    @Override
    public boolean announce(String holderId, String token, Instant now) {
        // A crash may have come between announcing and leaving.
        var longAgo = Date.from(now.minus(PATIENCE));
        var free = and(eq("_id", holderId), holders, or(exists(TOKEN, false), lt(SINCE, longAgo)));
        return documents
                        .updateOne(free, combine(set(TOKEN, token), set(SINCE, Date.from(now))))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public boolean isHeldByAnother(String holderId, Instant stale) {
        var others = and(holders, ne("_id", holderId));
        documents.updateMany(and(others, lt(SINCE, Date.from(stale))), over());
        return documents.find(and(others, exists(TOKEN, false))).first() != null;
    }

    @Override
    public void withdraw(String holderId, String token) {
        documents.updateOne(and(eq("_id", holderId), announced(token)), over());
    }
}
