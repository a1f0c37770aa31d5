package io.pincast.auth.person.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.pincast.auth.person.SignInAttempts;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoSignInAttempts implements SignInAttempts {
    static final String LAST_AT = "lastAt";
    private static final String ID = "_id";
    private static final String COUNT = "count";
    private static final String NEXT_TURN_AT = "nextTurnAt";
    private final MongoCollection<Document> attempts;

    MongoSignInAttempts(MongoDatabase database) {
        attempts = database.getCollection(PersonIndexes.SIGN_IN_ATTEMPTS);
    }

    @Override
    public Optional<Tries> find(String subject) {
        return Optional.ofNullable(attempts.find(eq(ID, subject)).first())
                .map(found -> new Tries(
                        found.getInteger(COUNT), found.getDate(NEXT_TURN_AT).toInstant()));
    }

    @Override
    public int count(String subject, Instant now) {
        var counted = increment(subject, now);
        if (counted == null) {
            insert(subject, now);
            counted = increment(subject, now);
        }
        return counted == null ? 1 : counted.getInteger(COUNT);
    }

    private void insert(String subject, Instant now) {
        try {
            // "Never had a turn" and "its turn has come" are one case.
            attempts.insertOne(new Document(ID, subject)
                    .append(COUNT, 0)
                    .append(NEXT_TURN_AT, Date.from(Instant.EPOCH))
                    .append(LAST_AT, Date.from(now)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private @org.jspecify.annotations.Nullable Document increment(String subject, Instant now) {
        return attempts.findOneAndUpdate(
                eq(ID, subject),
                combine(inc(COUNT, 1), set(LAST_AT, Date.from(now))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Override
    public boolean takeTurn(String subject, Instant now, Instant nextTurnAt) {
        var change = combine(set(NEXT_TURN_AT, Date.from(nextTurnAt)), inc(COUNT, 1), set(LAST_AT, Date.from(now)));
        return attempts.updateOne(and(eq(ID, subject), lte(NEXT_TURN_AT, Date.from(now))), change)
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void forget(String subject) {
        attempts.deleteOne(eq(ID, subject));
    }

    @Override
    public void forgetBefore(Instant instant) {
        attempts.deleteMany(lt(LAST_AT, Date.from(instant)));
    }
}
