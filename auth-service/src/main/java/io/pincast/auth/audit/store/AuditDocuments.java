package io.pincast.auth.audit.store;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.audit.Subject;
import io.pincast.defaults.identity.WorkspaceId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** An entry as a document; the same where it waits and in the log. */
final class AuditDocuments {
    static final String ID = "_id";
    static final String AT = "at";
    static final String WORKSPACE_ID = "workspaceId";
    static final String ACTOR_ID = "actorId";
    static final String ACTION = "action";
    /** The action's first word, by which all of a kind are found. */
    static final String TOPIC = "topic";

    static final String SUBJECT_ID = "subjectId";
    private static final String ACTOR_KIND = "actorKind";
    private static final String ADDRESS = "address";
    private static final String USER_AGENT = "userAgent";
    private static final String REQUEST_ID = "requestId";
    static final String SUBJECT_KIND = "subjectKind";
    private static final String SUBJECT_LABEL = "subjectLabel";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private AuditDocuments() {}

    static Document toDocument(AuditEntry entry) {
        var actor = entry.actor();
        return new Document(ID, entry.id())
                .append(AT, Date.from(entry.at()))
                .append(WORKSPACE_ID, entry.workspace().map(WorkspaceId::value).orElse(null))
                .append(ACTOR_KIND, actor.kind().name())
                .append(ACTOR_ID, actor.id())
                .append(ADDRESS, actor.origin().address())
                .append(USER_AGENT, actor.origin().userAgent())
                .append(REQUEST_ID, actor.origin().requestId())
                .append(ACTION, entry.action())
                .append(TOPIC, entry.action().split("\\.", 2)[0])
                .append(SUBJECT_KIND, entry.subject().kind())
                .append(SUBJECT_ID, entry.subject().id())
                .append(SUBJECT_LABEL, entry.subject().label())
                .append(BEFORE, new Document(new LinkedHashMap<>(entry.before())))
                .append(AFTER, new Document(new LinkedHashMap<>(entry.after())));
    }

    static AuditEntry toEntry(Document document) {
        var origin =
                new Origin(document.getString(ADDRESS), document.getString(USER_AGENT), document.getString(REQUEST_ID));
        return new AuditEntry(
                document.getString(ID),
                document.getDate(AT).toInstant(),
                Optional.ofNullable(document.getString(WORKSPACE_ID)).map(WorkspaceId::new),
                new Actor(Actor.Kind.valueOf(document.getString(ACTOR_KIND)), document.getString(ACTOR_ID), origin),
                document.getString(ACTION),
                new Subject(
                        document.getString(SUBJECT_KIND),
                        document.getString(SUBJECT_ID),
                        document.getString(SUBJECT_LABEL)),
                fields(document, BEFORE),
                fields(document, AFTER));
    }

    private static Map<String, String> fields(Document document, String name) {
        var fields = new LinkedHashMap<String, String>();
        document.get(name, new Document()).forEach((field, value) -> fields.put(field, String.valueOf(value)));
        return fields;
    }
}
