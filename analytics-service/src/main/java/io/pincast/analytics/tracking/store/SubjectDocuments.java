package io.pincast.analytics.tracking.store;

import io.pincast.analytics.tracking.Subject;
import io.pincast.analytics.tracking.Tracked;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** How a subject stands in its document. */
final class SubjectDocuments {
    static final String COLLECTION = "subjects";
    static final String WORKSPACE = "workspaceId";
    static final String ACCOUNT = "accountId";
    static final String KIND = "kind";
    static final String SUBJECT = "subjectId";
    /** Absent where no more looks are wanted. */
    static final String NEXT_LOOK_AT = "nextLookAt";

    static final String LAST_LOOKED_AT = "lastLookedAt";
    static final String FAILURES = "failures";
    static final String PAUSED = "paused";
    static final String UNAVAILABLE = "unavailableReason";

    private SubjectDocuments() {}

    static Document of(Subject subject, Instant firstLookAt) {
        var document = new Document("_id", subject.key())
                .append(WORKSPACE, subject.workspaceId().value())
                .append(ACCOUNT, subject.accountId())
                .append(KIND, subject.kind().name())
                .append(SUBJECT, subject.id())
                .append("postId", subject.postId())
                .append("environment", subject.environment())
                .append("since", Date.from(subject.since()))
                .append(FAILURES, 0);
        return subject.hasNumbers()
                ? document.append(NEXT_LOOK_AT, Date.from(firstLookAt))
                : document.append(UNAVAILABLE, "SANDBOX_HAS_NO_ANALYTICS");
    }

    static Subject toSubject(Document document) {
        return new Subject(
                Subject.Kind.valueOf(document.getString(KIND)),
                document.getString(SUBJECT),
                new WorkspaceId(document.getString(WORKSPACE)),
                document.getString(ACCOUNT),
                document.getString("postId"),
                document.getString("environment"),
                document.getDate("since").toInstant());
    }

    static Tracked toTracked(Document document) {
        var looked = document.getDate(LAST_LOOKED_AT);
        return new Tracked(
                toSubject(document), looked == null ? null : looked.toInstant(), document.getString(UNAVAILABLE));
    }
}
