package io.pincast.auth.pinterestapp.store;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.auth.vault.store.SealedFields;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.util.Date;
import org.bson.Document;

/** A Pinterest app as a document. */
final class PinterestAppDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = OnceInserts.WORKSPACE;
    static final String NAME = "name";
    static final String APP_ID = "appId";
    static final String APP_SECRET = "appSecret";
    static final String ENVIRONMENT = "environment";
    static final String ACCESS_TIER = "accessTier";
    static final String CREATED_AT = "createdAt";

    private PinterestAppDocuments() {}

    static Document toDocument(PinterestApp app) {
        return new Document(ID, app.id())
                .append(WORKSPACE_ID, app.workspaceId().value())
                .append(NAME, app.name())
                .append(APP_ID, app.appId())
                .append(APP_SECRET, SealedFields.toDocument(app.appSecret()))
                .append(ENVIRONMENT, app.environment().name())
                .append(ACCESS_TIER, app.accessTier().name())
                .append(CREATED_AT, Date.from(app.createdAt()));
    }

    static PinterestApp toApp(Document document) {
        return new PinterestApp(
                document.getString(ID),
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(NAME),
                document.getString(APP_ID),
                SealedFields.toSealed(document.get(APP_SECRET, Document.class)),
                Environment.valueOf(document.getString(ENVIRONMENT)),
                AccessTier.valueOf(document.getString(ACCESS_TIER)),
                document.getDate(CREATED_AT).toInstant());
    }
}
