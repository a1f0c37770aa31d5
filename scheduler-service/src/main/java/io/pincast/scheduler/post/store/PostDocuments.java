package io.pincast.scheduler.post.store;

import static io.pincast.scheduler.store.Fields.date;
import static io.pincast.scheduler.store.Fields.instant;
import static io.pincast.scheduler.store.Fields.part;
import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.Post;
import io.pincast.scheduler.post.Post.PostTarget;
import io.pincast.scheduler.schedule.Schedule;
import io.pincast.scheduler.schedule.Schedule.DstAdjustment;
import io.pincast.scheduler.schedule.Schedule.Entered;
import io.pincast.scheduler.store.DraftDocuments;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a post looks in the store. */
final class PostDocuments {
    static final String COLLECTION = "posts";
    static final String ID = "_id";
    static final String WORKSPACE = OnceInserts.WORKSPACE;
    static final String REVISION = "revision";
    static final String DUE_AT = "dueAt";
    static final String SPREAD_SINCE = "spreadSince";
    static final String ACCOUNT_OF_TARGETS = "targets.accountId";

    private PostDocuments() {}

    static Document toDocument(Post post) {
        var document = new Document(ID, post.id().value())
                .append(WORKSPACE, post.workspaceId().value())
                .append("createdBy", post.createdBy())
                .append("draft", DraftDocuments.toDocument(post.draft()))
                .append(
                        "targets",
                        post.targets().stream().map(PostDocuments::toDocument).toList())
                .append(
                        "withdrawn",
                        post.withdrawn().stream()
                                .map(target -> DraftDocuments.with(target, new Document()))
                                .toList())
                .append(REVISION, post.revision())
                .append("createdAt", Date.from(post.createdAt()))
                .append("updatedAt", Date.from(post.updatedAt()));
        put(document, "cancelledAt", date(post.cancelledAt()));
        put(document, SPREAD_SINCE, date(post.spreadSince()));
        var schedule = post.schedule();
        if (schedule != null) {
            with(schedule, document);
        }
        return document;
    }

    static Post toPost(Document document) {
        return new Post(
                new PostId(document.getString(ID)),
                new WorkspaceId(document.getString(WORKSPACE)),
                document.getString("createdBy"),
                DraftDocuments.toDraft(document.get("draft", Document.class)),
                document.getList("targets", Document.class).stream()
                        .map(PostDocuments::toTarget)
                        .toList(),
                document.getList("withdrawn", Document.class).stream()
                        .map(DraftDocuments::toTarget)
                        .toList(),
                toSchedule(document),
                instant(document, "cancelledAt"),
                document.getLong(REVISION),
                instant(document, SPREAD_SINCE),
                document.getDate("createdAt").toInstant(),
                document.getDate("updatedAt").toInstant());
    }

    private static Document toDocument(PostTarget target) {
        var document = DraftDocuments.with(target.target(), new Document());
        put(document, "username", target.username());
        put(document, "boardName", target.boardName());
        put(document, "environment", target.environment());
        return document;
    }

    private static PostTarget toTarget(Document document) {
        return new PostTarget(
                DraftDocuments.toTarget(document),
                text(document, "username"),
                text(document, "boardName"),
                text(document, "environment"));
    }

    private static void with(Schedule schedule, Document document) {
        document.append(DUE_AT, Date.from(schedule.dueAt()));
        var entered = schedule.entered();
        if (entered != null) {
            document.append(
                    "entered",
                    new Document("localDateTime", entered.localDateTime().toString())
                            .append("timeZone", entered.timeZone().getId()));
        }
        var adjustment = schedule.dstAdjustment();
        put(document, "dstAdjustment", adjustment == null ? null : adjustment.name());
    }

    private static @Nullable Schedule toSchedule(Document document) {
        var dueAt = instant(document, DUE_AT);
        if (dueAt == null) {
            return null;
        }
        var entered = part(document, "entered");
        var adjustment = text(document, "dstAdjustment");
        return new Schedule(
                dueAt,
                entered == null
                        ? null
                        : new Entered(
                                LocalDateTime.parse(entered.getString("localDateTime")),
                                ZoneId.of(entered.getString("timeZone"))),
                adjustment == null ? null : DstAdjustment.valueOf(adjustment));
    }
}
