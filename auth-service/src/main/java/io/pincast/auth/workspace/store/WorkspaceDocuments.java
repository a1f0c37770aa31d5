package io.pincast.auth.workspace.store;

import io.pincast.auth.workspace.Workspace;
import io.pincast.defaults.identity.WorkspaceId;
import java.util.Date;
import org.bson.Document;

/** A workspace as a document. */
final class WorkspaceDocuments {
    static final String ID = "_id";
    static final String NAME = "name";
    static final String TIME_ZONE = "timeZone";
    static final String SECOND_FACTOR_REQUIRED = "secondFactorRequired";
    static final String REVISION = "revision";
    static final String CREATED_BY = "createdBy";
    static final String CREATED_AT = "createdAt";
    /** While the owner's membership may be missing; absent afterwards. */
    static final String UNFOUNDED_SINCE = "unfoundedSince";

    private WorkspaceDocuments() {}

    static Document toDocument(Workspace workspace) {
        return new Document(ID, workspace.id().value())
                .append(NAME, workspace.name())
                .append(TIME_ZONE, workspace.timeZone())
                .append(SECOND_FACTOR_REQUIRED, workspace.secondFactorRequired())
                .append(REVISION, workspace.revision())
                .append(CREATED_BY, workspace.createdBy())
                .append(CREATED_AT, Date.from(workspace.createdAt()))
                .append(UNFOUNDED_SINCE, Date.from(workspace.createdAt()));
    }

    static Workspace toWorkspace(Document document) {
        return new Workspace(
                new WorkspaceId(document.getString(ID)),
                document.getString(NAME),
                document.getString(TIME_ZONE),
                document.getBoolean(SECOND_FACTOR_REQUIRED, false),
                document.getString(CREATED_BY),
                document.getDate(CREATED_AT).toInstant(),
                document.get(REVISION, 1L));
    }
}
