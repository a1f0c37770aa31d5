package io.pincast.scheduler.timeline.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.timeline.TimelineEntry;
import io.pincast.scheduler.timeline.TimelineStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per event, under the event's own id. */
@Repository
class MongoTimelineStore implements TimelineStore {
    private static final String COLLECTION = "timelineEntries";
    private static final String POST_ID = "postId";
    private static final String WORKSPACE = "workspaceId";
    private static final String AT = "at";
    private static final String SEQUENCE = "sequence";
    private final MongoCollection<Document> entries;

    MongoTimelineStore(MongoDatabase database) {
        this.entries = database.getCollection(COLLECTION);
    }

    static CollectionIndexes indexes() {
        return new CollectionIndexes(
                COLLECTION,
                List.of(new IndexModel(ascending(POST_ID, AT, SEQUENCE), new IndexOptions().name("timeline_of_post"))));
    }

    @Override
    public void add(TimelineEntry entry) {
        try {
            entries.insertOne(toDocument(entry));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<TimelineEntry> list(PostId post, WorkspaceId workspace) {
        return entries.find(and(eq(POST_ID, post.value()), eq(WORKSPACE, workspace.value())))
                .sort(ascending(AT, SEQUENCE))
                .map(MongoTimelineStore::toEntry)
                .into(new ArrayList<>());
    }

    private static Document toDocument(TimelineEntry entry) {
        var document = new Document("_id", entry.id())
                .append(WORKSPACE, entry.workspaceId().value())
                .append(POST_ID, entry.postId().value())
                .append(AT, Date.from(entry.at()))
                .append(SEQUENCE, entry.sequence())
                .append("type", entry.type())
                .append("text", entry.text())
                .append("details", new Document(entry.details()));
        put(document, "publicationId", entry.publicationId());
        put(document, "round", entry.round());
        return document;
    }

    private static TimelineEntry toEntry(Document document) {
        return new TimelineEntry(
                document.getString("_id"),
                new WorkspaceId(document.getString(WORKSPACE)),
                new PostId(document.getString(POST_ID)),
                document.getDate(AT).toInstant(),
                document.getLong(SEQUENCE),
                document.getString("type"),
                document.getString("text"),
                text(document, "publicationId"),
                document.getInteger("round"),
                document.get("details", Document.class));
    }
}
