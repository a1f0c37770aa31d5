package io.pincast.auth.connection.store;

import io.pincast.auth.connection.Connection;
import io.pincast.auth.vault.store.SealedFields;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.net.URI;
import java.util.Date;
import org.bson.Document;

/** A connection as a document. */
final class ConnectionDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = OnceInserts.WORKSPACE;
    static final String PERSON_ID = "personId";
    static final String SESSION_ID = "sessionId";
    static final String APP_ID = "pinterestAppId";
    static final String STATE = "state";
    static final String STATE_HASH = "stateHash";
    static final String REDIRECT_URI = "redirectUri";
    static final String CREATED_AT = "createdAt";
    static final String EXPIRES_AT = "expiresAt";
    static final String USED_AT = "usedAt";

    private ConnectionDocuments() {}

    static Document toDocument(Connection connection, String stateHash) {
        return new Document(ID, connection.id())
                .append(WORKSPACE_ID, connection.workspaceId().value())
                .append(PERSON_ID, connection.personId())
                .append(SESSION_ID, connection.sessionId())
                .append(APP_ID, connection.pinterestAppId())
                .append(STATE, SealedFields.toDocument(connection.state()))
                .append(STATE_HASH, stateHash)
                .append(REDIRECT_URI, connection.redirectUri().toString())
                .append(CREATED_AT, Date.from(connection.createdAt()))
                .append(EXPIRES_AT, Date.from(connection.expiresAt()));
    }

    static Connection toConnection(Document document) {
        return new Connection(
                document.getString(ID),
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(PERSON_ID),
                document.getString(SESSION_ID),
                document.getString(APP_ID),
                SealedFields.toSealed(document.get(STATE, Document.class)),
                URI.create(document.getString(REDIRECT_URI)),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate(EXPIRES_AT).toInstant());
    }
}
