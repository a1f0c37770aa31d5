package io.pincast.defaults.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * Inserts that a caller may repeat: key and request hash are fields of the document, under a unique index with the workspace. A
 * document that came without a key holds its own id there, so the index needs no exception.
 */
public final class OnceInserts {
    public static final String WORKSPACE = "workspaceId";
    static final String KEY = "idempotencyKey";
    static final String HASH = "idempotencyHash";
    static final String AT = "idempotencyAt";
    private static final Duration KEPT = Duration.ofHours(24);

    private OnceInserts() {}

    /** The unique index that decides who was first. */
    public static IndexModel index() {
        return index(WORKSPACE);
    }

    /** The same for documents that belong to no workspace: keys are told apart by whoever {@code ownerField} names. */
    public static IndexModel index(String ownerField) {
        return new IndexModel(
                Indexes.ascending(ownerField, KEY),
                new IndexOptions().unique(true).name("idempotency_keys"));
    }

    /**
     * Inserts, or finds what an earlier request with the same key made.
     *
     * @param document with {@code _id} and {@link #WORKSPACE}
     * @throws ProblemException 422 where the key was used for another request
     */
    public static Inserted insert(
            MongoCollection<Document> collection, Document document, IdempotencyKey idempotency, Instant now) {
        return insert(collection, document, WORKSPACE, idempotency, now);
    }

    /** The same for documents that belong to no workspace, under {@link #index(String)}. */
    public static Inserted insert(
            MongoCollection<Document> collection,
            Document document,
            String ownerField,
            IdempotencyKey idempotency,
            Instant now) {
        var key = idempotency.key().map(given -> "key:" + given).orElse("id:" + document.get("_id"));
        document.append(KEY, key).append(HASH, idempotency.requestHash()).append(AT, Date.from(now));
        while (true) {
            try {
                collection.insertOne(document);
                return new Inserted(document, false);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                var earlier = collection
                        .find(and(eq(ownerField, document.get(ownerField)), eq(KEY, key)))
                        .first();
                if (earlier == null) {
                    // Another unique index refused it; the store that has one knows what that means.
                    throw e;
                }
                if (earlier.getDate(AT).toInstant().isAfter(now.minus(KEPT))) {
                    return replay(earlier, idempotency);
                }
                collection.updateOne(
                        and(eq("_id", earlier.get("_id")), eq(KEY, key)), set(KEY, "id:" + earlier.get("_id")));
            }
        }
    }

    /**
     * Finds what an earlier request with the same key made, before any work is done for this one.
     *
     * @throws ProblemException 422 where the key was used for another request
     */
    public static Optional<Document> findEarlier(
            MongoCollection<Document> collection, String workspaceId, IdempotencyKey idempotency, Instant now) {
        return idempotency
                .key()
                .map(key -> collection
                        .find(and(eq(WORKSPACE, workspaceId), eq(KEY, "key:" + key)))
                        .first())
                .filter(earlier -> earlier.getDate(AT).toInstant().isAfter(now.minus(KEPT)))
                .map(earlier -> replay(earlier, idempotency).document());
    }

    private static Inserted replay(Document earlier, IdempotencyKey idempotency) {
        if (!idempotency.requestHash().equals(earlier.getString(HASH))) {
            throw new ProblemException(
                    ProblemKind.INVALID,
                    "idempotency-key-reused",
                    "The Idempotency-Key was used before",
                    "This Idempotency-Key was sent before with another request. Use a new key for a new request.");
        }
        return new Inserted(earlier, true);
    }

    /**
     * What stands in the store now.
     *
     * @param replayed whether an earlier request had made it
     */
    public record Inserted(Document document, boolean replayed) {}
}
