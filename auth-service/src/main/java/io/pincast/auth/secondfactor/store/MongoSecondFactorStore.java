package io.pincast.auth.secondfactor.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.secondfactor.SecondFactor;
import io.pincast.auth.secondfactor.SecondFactorStore;
import io.pincast.auth.vault.store.SealedFields;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoSecondFactorStore implements SecondFactorStore {
    static final String SECRET = "secret";
    private static final String CONFIRMED = "confirmed";
    private static final String LAST_STEP = "lastStep";
    private static final String RECOVERY = "recoveryHashes";
    private static final String CREATED_AT = "createdAt";
    private static final Bson THERE = exists(PendingAudit.GONE_AT, false);
    private final MongoCollection<Document> factors;

    MongoSecondFactorStore(MongoDatabase database) {
        factors = database.getCollection(SecondFactorIndexes.SECOND_FACTORS);
    }

    @Override
    public Optional<SecondFactor> find(String personId) {
        return Optional.ofNullable(factors.find(and(eq("_id", personId), THERE)).first())
                .map(document -> new SecondFactor(
                        personId,
                        document.getBoolean(CONFIRMED, false),
                        SealedFields.toSealed(document.get(SECRET, Document.class)),
                        document.getLong(LAST_STEP),
                        document.getList(RECOVERY, String.class, List.of()),
                        document.getDate(CREATED_AT).toInstant()));
    }

    @Override
    public boolean begin(SecondFactor unconfirmed) {
        var fields = new Document(CONFIRMED, false)
                .append(SECRET, SealedFields.toDocument(unconfirmed.secret()))
                .append(LAST_STEP, unconfirmed.lastStep())
                .append(RECOVERY, List.of())
                .append(CREATED_AT, Date.from(unconfirmed.createdAt()));
        try {
            var document = new Document("_id", unconfirmed.personId());
            document.putAll(fields);
            factors.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        // An earlier beginning, or one that was removed and waits for the log.
        var open = and(
                eq("_id", unconfirmed.personId()),
                or(eq(CONFIRMED, false), gt(PendingAudit.GONE_AT, Date.from(Instant.EPOCH))));
        return factors.updateOne(open, combine(new Document("$set", fields), unset(PendingAudit.GONE_AT)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public boolean confirm(SecondFactor begun, long step, List<String> recoveryHashes, AuditEntry entry) {
        var same = and(
                eq("_id", begun.personId()),
                eq(CONFIRMED, false),
                eq(SECRET + ".content", begun.secret().content()),
                THERE);
        return update(same, combine(set(CONFIRMED, true), set(LAST_STEP, step), set(RECOVERY, recoveryHashes)), entry);
    }

    @Override
    public boolean takeStep(String personId, long step) {
        var unused = and(eq("_id", personId), lt(LAST_STEP, step), THERE);
        return factors.updateOne(unused, set(LAST_STEP, step)).getModifiedCount() == 1;
    }

    @Override
    public boolean takeRecovery(String personId, String hash, AuditEntry entry) {
        return update(and(eq("_id", personId), eq(RECOVERY, hash), THERE), pull(RECOVERY, hash), entry);
    }

    @Override
    public boolean replaceRecovery(String personId, List<String> hashes, AuditEntry entry) {
        return update(and(eq("_id", personId), THERE), set(RECOVERY, hashes), entry);
    }

    @Override
    public boolean remove(String personId, AuditEntry entry) {
        return factors.updateOne(and(eq("_id", personId), eq(CONFIRMED, true), THERE), PendingAudit.goneWith(entry))
                        .getModifiedCount()
                == 1;
    }

    private boolean update(Bson filter, Bson change, AuditEntry entry) {
        return factors.updateOne(filter, combine(change, PendingAudit.append(entry)))
                        .getModifiedCount()
                == 1;
    }
}
