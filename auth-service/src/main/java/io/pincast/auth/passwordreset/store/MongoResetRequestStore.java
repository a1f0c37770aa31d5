package io.pincast.auth.passwordreset.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.pincast.auth.passwordreset.ResetRequestStore;
import io.pincast.auth.secret.Secrets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document an e-mail, whether or not it is anybody's. */
@Component
class MongoResetRequestStore implements ResetRequestStore {
    static final String WAITS_SINCE = "waitsSince";
    static final String ASKED_AT = "askedAt";
    private static final String ID = "_id";
    private static final String EMAIL = "email";
    private static final String DONE_AT = "doneAt";
    private static final String TAKEN_UNTIL = "takenUntil";
    private static final String TRIES = "tries";
    private final MongoCollection<Document> requests;

    MongoResetRequestStore(MongoDatabase database) {
        requests = database.getCollection(PasswordResetIndexes.REQUESTS);
    }

    @Override
    public void add(String email, Instant now, Instant lately) {
        var id = Secrets.hash("password reset " + email);
        try {
            requests.insertOne(new Document(ID, id)
                    .append(EMAIL, email)
                    .append(ASKED_AT, Date.from(now))
                    .append(WAITS_SINCE, Date.from(now))
                    .append(TAKEN_UNTIL, Date.from(Instant.EPOCH))
                    .append(TRIES, 0));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            requests.updateOne(
                    and(eq(ID, id), exists(WAITS_SINCE, false), lte(DONE_AT, Date.from(lately))),
                    combine(
                            set(ASKED_AT, Date.from(now)),
                            set(WAITS_SINCE, Date.from(now)),
                            set(TAKEN_UNTIL, Date.from(Instant.EPOCH)),
                            set(TRIES, 0)));
        }
    }

    @Override
    public Optional<ResetRequest> take(Instant now, Instant until) {
        var waiting = and(gt(WAITS_SINCE, Date.from(Instant.EPOCH)), lte(TAKEN_UNTIL, Date.from(now)));
        var taken = requests.findOneAndUpdate(
                waiting,
                combine(set(TAKEN_UNTIL, Date.from(until)), inc(TRIES, 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(taken)
                .map(document -> new ResetRequest(
                        document.getString(ID), document.getString(EMAIL), document.getInteger(TRIES)));
    }

    @Override
    public void markDone(ResetRequest request, Instant now) {
        requests.updateOne(eq(ID, request.id()), combine(unset(WAITS_SINCE), set(DONE_AT, Date.from(now))));
    }

    @Override
    public void deleteBefore(Instant instant) {
        requests.deleteMany(and(lt(ASKED_AT, Date.from(instant)), exists(WAITS_SINCE, false)));
    }
}
