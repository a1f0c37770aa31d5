package io.pincast.auth.workspace.store;

import io.pincast.auth.workspace.Membership;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** A membership as a document. */
final class MembershipDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = "workspaceId";
    static final String PERSON_ID = "personId";
    static final String ROLE = "role";
    static final String SINCE = "since";
    static final String SOURCE = "source";

    private MembershipDocuments() {}

    /** Follows from the two: no second one, even before the index stands. */
    static String id(WorkspaceId workspaceId, String personId) {
        return workspaceId.value() + "/" + personId;
    }

    static Document toDocument(Membership membership) {
        var document = new Document(ID, id(membership.workspaceId(), membership.personId()))
                .append(WORKSPACE_ID, membership.workspaceId().value())
                .append(PERSON_ID, membership.personId())
                .append(ROLE, membership.role().name())
                .append(SINCE, Date.from(membership.since()));
        return membership.source() == null ? document : document.append(SOURCE, membership.source());
    }

    static Membership toMembership(Document document) {
        return new Membership(
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(PERSON_ID),
                Role.valueOf(document.getString(ROLE)),
                document.get(SINCE, Date.from(Instant.EPOCH)).toInstant(),
                document.getString(SOURCE));
    }
}
