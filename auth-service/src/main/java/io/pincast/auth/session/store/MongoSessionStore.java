package io.pincast.auth.session.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.session.Session;
import io.pincast.auth.session.SessionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoSessionStore implements SessionStore {
    /** One that was ended stands there until the log has the entry of it. */
    private static final Bson THERE = exists(PendingAudit.GONE_AT, false);

    private final MongoCollection<Document> sessions;

    MongoSessionStore(MongoDatabase database) {
        sessions = database.getCollection(SessionIndexes.SESSIONS);
    }

    @Override
    public void insert(Session session, String tokenHash, AuditEntry entry) {
        sessions.insertOne(PendingAudit.into(SessionDocuments.toDocument(session, tokenHash), entry));
    }

    @Override
    public Optional<Session> findByTokenHash(String tokenHash) {
        return first(eq(SessionDocuments.TOKEN_HASH, tokenHash));
    }

    @Override
    public Optional<Session> find(String sessionId) {
        return first(eq(SessionDocuments.ID, sessionId));
    }

    private Optional<Session> first(Bson filter) {
        return Optional.ofNullable(sessions.find(and(filter, THERE)).first()).map(SessionDocuments::toSession);
    }

    @Override
    public List<Session> listOf(String personId, Instant now) {
        return sessions.find(and(
                        eq(SessionDocuments.PERSON_ID, personId),
                        gt(SessionDocuments.EXPIRES_AT, Date.from(now)),
                        THERE))
                .sort(descending(SessionDocuments.CREATED_AT))
                .map(SessionDocuments::toSession)
                .into(new ArrayList<>());
    }

    @Override
    public void extend(Session before, Session after) {
        var unmoved = and(
                eq(SessionDocuments.ID, before.id()),
                eq(SessionDocuments.EXPIRES_AT, Date.from(before.expiresAt())),
                lte(SessionDocuments.LAST_USED_AT, Date.from(before.lastUsedAt())));
        sessions.updateOne(
                unmoved,
                combine(
                        set(SessionDocuments.EXPIRES_AT, Date.from(after.expiresAt())),
                        set(SessionDocuments.LAST_USED_AT, Date.from(after.lastUsedAt()))));
    }

    @Override
    public void markSecondFactor(String sessionId, boolean shown) {
        sessions.updateOne(eq(SessionDocuments.ID, sessionId), set(SessionDocuments.SECOND_FACTOR, shown));
    }

    @Override
    public void setCredentialRevision(String sessionId, long revision) {
        sessions.updateOne(eq(SessionDocuments.ID, sessionId), set(SessionDocuments.CREDENTIAL_REVISION, revision));
    }

    @Override
    public boolean end(String sessionId, AuditEntry entry) {
        return sessions.updateOne(and(eq(SessionDocuments.ID, sessionId), THERE), PendingAudit.goneWith(entry))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void deleteExpired(Instant now) {
        sessions.deleteMany(and(lte(SessionDocuments.EXPIRES_AT, Date.from(now)), PendingAudit.nothingWaits()));
    }
}
