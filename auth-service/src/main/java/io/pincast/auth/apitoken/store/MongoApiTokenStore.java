package io.pincast.auth.apitoken.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.apitoken.ApiToken;
import io.pincast.auth.apitoken.ApiTokenStore;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoApiTokenStore implements ApiTokenStore {
    /** One that was ended stands there until the log has the entry of it. */
    private static final Bson THERE = exists(PendingAudit.GONE_AT, false);

    private final MongoCollection<Document> tokens;

    MongoApiTokenStore(MongoDatabase database) {
        tokens = database.getCollection(ApiTokenIndexes.API_TOKENS);
    }

    @Override
    public Inserted insert(ApiToken token, String tokenHash, IdempotencyKey idempotency, AuditEntry entry) {
        var document = PendingAudit.into(ApiTokenDocuments.toDocument(token, tokenHash), entry);
        var inserted = OnceInserts.insert(tokens, document, idempotency, token.createdAt());
        return new Inserted(ApiTokenDocuments.toToken(inserted.document()), inserted.replayed());
    }

    @Override
    public Optional<ApiToken> findByTokenHash(String tokenHash) {
        var known = and(eq(ApiTokenDocuments.TOKEN_HASH, tokenHash), THERE);
        return Optional.ofNullable(tokens.find(known).first()).map(ApiTokenDocuments::toToken);
    }

    @Override
    public Optional<ApiToken> find(String id, WorkspaceId owner) {
        return Optional.ofNullable(tokens.find(owned(id, owner)).first()).map(ApiTokenDocuments::toToken);
    }

    @Override
    public List<ApiToken> list(WorkspaceId owner, Optional<String> madeBy, Optional<String> after, int limit) {
        var wanted = new ArrayList<Bson>();
        wanted.add(eq(ApiTokenDocuments.WORKSPACE_ID, owner.value()));
        wanted.add(THERE);
        after.ifPresent(id -> wanted.add(gt(ApiTokenDocuments.ID, id)));
        madeBy.ifPresent(person -> wanted.add(eq(ApiTokenDocuments.MADE_BY, person)));
        return tokens.find(and(wanted))
                .sort(ascending(ApiTokenDocuments.ID))
                .limit(limit)
                .map(ApiTokenDocuments::toToken)
                .into(new ArrayList<>());
    }

    @Override
    public void markUsed(ApiToken seen, Instant now) {
        var last = seen.lastUsedAt();
        var unmoved = last == null
                ? exists(ApiTokenDocuments.LAST_USED_AT, false)
                : eq(ApiTokenDocuments.LAST_USED_AT, Date.from(last));
        tokens.updateOne(
                and(eq(ApiTokenDocuments.ID, seen.id()), unmoved), set(ApiTokenDocuments.LAST_USED_AT, Date.from(now)));
    }

    @Override
    public boolean delete(String id, WorkspaceId owner, AuditEntry entry) {
        return tokens.updateOne(owned(id, owner), PendingAudit.goneWith(entry)).getModifiedCount() == 1;
    }

    private static Bson owned(String id, WorkspaceId owner) {
        return and(eq(ApiTokenDocuments.ID, id), eq(ApiTokenDocuments.WORKSPACE_ID, owner.value()), THERE);
    }
}
