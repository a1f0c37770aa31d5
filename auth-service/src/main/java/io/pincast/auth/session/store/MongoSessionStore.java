package io.pincast.auth.session.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.session.Session;
import io.pincast.auth.session.SessionStore;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoSessionStore implements SessionStore {
    private final MongoCollection<Document> sessions;

    MongoSessionStore(MongoDatabase database) {
        sessions = database.getCollection(SessionIndexes.SESSIONS);
    }

    @Override
    public void insert(Session session, String tokenHash) {
        sessions.insertOne(SessionDocuments.toDocument(session, tokenHash));
    }

    @Override
    public Optional<Session> findByTokenHash(String tokenHash) {
        return Optional.ofNullable(sessions.find(eq(SessionDocuments.TOKEN_HASH, tokenHash))
                        .first())
                .map(SessionDocuments::toSession);
    }

    @Override
    public Optional<Session> find(String sessionId) {
        return Optional.ofNullable(
                        sessions.find(eq(SessionDocuments.ID, sessionId)).first())
                .map(SessionDocuments::toSession);
    }

    @Override
    public void extend(Session session, Instant expiresAt) {
        var unmoved = and(
                eq(SessionDocuments.ID, session.id()), eq(SessionDocuments.EXPIRES_AT, Date.from(session.expiresAt())));
        sessions.updateOne(unmoved, set(SessionDocuments.EXPIRES_AT, Date.from(expiresAt)));
    }

    @Override
    public void delete(String sessionId) {
        sessions.deleteOne(eq(SessionDocuments.ID, sessionId));
    }

    @Override
    public void deleteOthers(String personId, String keptSessionId) {
        sessions.deleteMany(and(eq(SessionDocuments.PERSON_ID, personId), ne(SessionDocuments.ID, keptSessionId)));
    }

    @Override
    public void deleteExpired(Instant now) {
        sessions.deleteMany(lte(SessionDocuments.EXPIRES_AT, Date.from(now)));
    }
}
