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
    static final String LAST_USED_AT = "lastUsedAt";
    static final String SECOND_FACTOR = "secondFactor";
    static final String CREDENTIAL_REVISION = "credentialRevision";
    private static final String ADDRESS = "address";
    private static final String USER_AGENT = "userAgent";

    private SessionDocuments() {}

    static Document toDocument(Session session, String tokenHash) {
        return new Document(ID, session.id())
                .append(PERSON_ID, session.personId())
                .append(TOKEN_HASH, tokenHash)
                .append(CREATED_AT, Date.from(session.createdAt()))
                .append(EXPIRES_AT, Date.from(session.expiresAt()))
                .append(LAST_USED_AT, Date.from(session.lastUsedAt()))
                .append(ADDRESS, session.address())
                .append(USER_AGENT, session.userAgent())
                .append(SECOND_FACTOR, session.secondFactor())
                .append(CREDENTIAL_REVISION, session.credentialRevision());
    }

    static Session toSession(Document document) {
        var createdAt = document.getDate(CREATED_AT);
        return new Session(
                document.getString(ID),
                document.getString(PERSON_ID),
                createdAt.toInstant(),
                document.getDate(EXPIRES_AT).toInstant(),
                document.get(LAST_USED_AT, createdAt).toInstant(),
                document.getString(ADDRESS),
                document.getString(USER_AGENT),
                document.getBoolean(SECOND_FACTOR, false),
                document.get(CREDENTIAL_REVISION, 0L));
    }
}
