package io.pincast.auth.invitation.store;

import io.pincast.auth.invitation.Invitation;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.util.Date;
import org.bson.Document;

/** An invitation as a document. */
final class InvitationDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = OnceInserts.WORKSPACE;
    static final String TOKEN_HASH = "tokenHash";
    static final String EXPIRES_AT = "expiresAt";
    static final String ACCEPTED_BY = "acceptedBy";
    /** While the person may not have joined yet; absent afterwards. */
    static final String JOINING_SINCE = "joiningSince";

    private static final String ROLE = "role";
    private static final String EMAIL = "email";
    private static final String INVITED_BY = "invitedBy";
    private static final String CREATED_AT = "createdAt";

    private InvitationDocuments() {}

    static Document toDocument(Invitation invitation, String tokenHash) {
        return new Document(ID, invitation.id())
                .append(WORKSPACE_ID, invitation.workspaceId().value())
                .append(TOKEN_HASH, tokenHash)
                .append(ROLE, invitation.role().name())
                .append(EMAIL, invitation.email())
                .append(INVITED_BY, invitation.invitedBy())
                .append(CREATED_AT, Date.from(invitation.createdAt()))
                .append(EXPIRES_AT, Date.from(invitation.expiresAt()));
    }

    static Invitation toInvitation(Document document) {
        return new Invitation(
                document.getString(ID),
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                Role.valueOf(document.getString(ROLE)),
                document.getString(EMAIL),
                document.getString(INVITED_BY),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate(EXPIRES_AT).toInstant(),
                document.getString(ACCEPTED_BY));
    }
}
