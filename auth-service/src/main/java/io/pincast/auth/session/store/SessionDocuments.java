package io.pincast.auth.session.store;

import io.pincast.auth.session.Session;
import java.util.Date;
import org.bson.Document;

/** A session as a document. */
final class SessionDocuments {
    static final String ID = "_id";
    static final String PERSON_ID = "personId";
    static final String TOKEN_HASH = "tokenHash";
    static final String CREATED_AT = "createdAt";
    static final String EXPIRES_AT = "expiresAt";

    private SessionDocuments() {}

    static Document toDocument(Session session, String tokenHash) {
        return new Document(ID, session.id())
                .append(PERSON_ID, session.personId())
                .append(TOKEN_HASH, tokenHash)
                .append(CREATED_AT, Date.from(session.createdAt()))
                .append(EXPIRES_AT, Date.from(session.expiresAt()));
    }

    static Session toSession(Document document) {
        return new Session(
                document.getString(ID),
                document.getString(PERSON_ID),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate(EXPIRES_AT).toInstant());
    }
}
