package io.pincast.auth.passwordreset.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.passwordreset.PasswordReset;
import io.pincast.auth.passwordreset.PasswordResetStore;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** One document a person and way: a new link takes the place of the one before. */
@Component
class MongoPasswordResetStore implements PasswordResetStore {
    static final String TOKEN_HASH = "tokenHash";
    static final String EXPIRES_AT = "expiresAt";
    private static final String ID = "_id";
    private static final String PERSON_ID = "personId";
    private static final String MAILED = "mailed";
    private static final String REVISION = "credentialRevision";
    private final MongoCollection<Document> resets;

    MongoPasswordResetStore(MongoDatabase database) {
        resets = database.getCollection(PasswordResetIndexes.PASSWORD_RESETS);
    }

    @Override
    public void replace(PasswordReset reset, String tokenHash, AuditEntry entry) {
        var fields = combine(
                set(TOKEN_HASH, tokenHash),
                set(REVISION, reset.credentialRevision()),
                set(EXPIRES_AT, Date.from(reset.expiresAt())),
                PendingAudit.append(entry));
        while (resets.updateOne(eq(ID, id(reset)), fields).getMatchedCount() == 0) {
            try {
                resets.insertOne(PendingAudit.into(
                        new Document(ID, id(reset))
                                .append(PERSON_ID, reset.personId())
                                .append(MAILED, reset.mailed())
                                .append(REVISION, reset.credentialRevision())
                                .append(TOKEN_HASH, tokenHash)
                                .append(EXPIRES_AT, Date.from(reset.expiresAt())),
                        entry));
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<PasswordReset> find(String tokenHash, Instant now) {
        return Optional.ofNullable(resets.find(open(tokenHash, now)).first())
                .map(document -> new PasswordReset(
                        document.getString(PERSON_ID),
                        document.getBoolean(MAILED, false),
                        document.getLong(REVISION),
                        document.getDate(EXPIRES_AT).toInstant()));
    }

    @Override
    public boolean consume(String tokenHash, Instant now) {
        // The document goes with the sweep, after its entries have gone into the log.
        return resets.updateOne(open(tokenHash, now), combine(unset(TOKEN_HASH), set(EXPIRES_AT, Date.from(now))))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void deleteExpired(Instant now) {
        resets.deleteMany(and(lte(EXPIRES_AT, Date.from(now)), PendingAudit.nothingWaits()));
    }

    private static String id(PasswordReset reset) {
        return reset.personId() + (reset.mailed() ? "/mail" : "");
    }

    private static Bson open(String tokenHash, Instant now) {
        return and(eq(TOKEN_HASH, tokenHash), gt(EXPIRES_AT, Date.from(now)));
    }
}
