package io.pincast.scheduler.media.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.OnceInserts;
import io.pincast.scheduler.media.Media;
import io.pincast.scheduler.media.MediaStore;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is known of a file is a document; its bytes are a GridFS file of the same id, and come first. */
@Repository
class MongoMediaStore implements MediaStore {
    private static final String COLLECTION = "media";
    private static final String DURATION = "durationMillis";
    private static final int BATCH = 100;
    private final MongoCollection<Document> media;
    private final MediaBytes bytesOfMedia;

    MongoMediaStore(MongoDatabase database) {
        this.media = database.getCollection(COLLECTION);
        this.bytesOfMedia = new MediaBytes(database);
    }

    static CollectionIndexes indexes() {
        return new CollectionIndexes(COLLECTION, List.of(OnceInserts.index()));
    }

    @Override
    public Optional<Media> findEarlier(WorkspaceId workspace, IdempotencyKey key, Instant now) {
        return OnceInserts.findEarlier(media, workspace.value(), key, now).map(MongoMediaStore::toMedia);
    }

    @Override
    public Added add(Media made, InputStream bytes, IdempotencyKey key) {
        bytesOfMedia.keep(made.id(), bytes, made.createdAt());
        var inserted = OnceInserts.insert(media, toDocument(made), key, made.createdAt());
        if (inserted.replayed()) {
            bytesOfMedia.remove(made.id());
        } else if (!bytesOfMedia.named(made.id())) {
            media.deleteOne(eq("_id", made.id()));
            throw new IllegalStateException("the upload of " + made.id() + " took so long that it was given up");
        }
        return new Added(toMedia(inserted.document()), inserted.replayed());
    }

    @Override
    public Optional<Media> find(String id, WorkspaceId workspace) {
        return Optional.ofNullable(media.find(and(eq("_id", id), eq(OnceInserts.WORKSPACE, workspace.value())))
                        .first())
                .map(MongoMediaStore::toMedia);
    }

    @Override
    public InputStream open(String id) {
        return bytesOfMedia.open(id);
    }

    @Override
    public int removeAbandoned(Instant before) {
        var removed = 0;
        for (var id : bytesOfMedia.unfinished(before, BATCH)) {
            if (media.find(eq("_id", id)).first() != null) {
                bytesOfMedia.named(id);
            } else {
                bytesOfMedia.abandon(id);
                removed++;
            }
        }
        return removed;
    }

    private static Document toDocument(Media made) {
        var document = new Document("_id", made.id())
                .append(OnceInserts.WORKSPACE, made.workspaceId().value())
                .append("fileName", made.fileName())
                .append("contentType", made.contentType())
                .append("sizeBytes", made.sizeBytes())
                .append("width", made.width())
                .append("height", made.height())
                .append("sha256", made.sha256())
                .append("createdAt", Date.from(made.createdAt()));
        if (made.duration() != null) {
            document.append(DURATION, made.duration().toMillis());
        }
        return document;
    }

    private static Media toMedia(Document document) {
        return new Media(
                document.getString("_id"),
                new WorkspaceId(document.getString(OnceInserts.WORKSPACE)),
                document.getString("fileName"),
                document.getString("contentType"),
                document.getLong("sizeBytes"),
                document.getInteger("width"),
                document.getInteger("height"),
                duration(document),
                document.getString("sha256"),
                document.getDate("createdAt").toInstant());
    }

    private static @Nullable Duration duration(Document document) {
        var millis = document.getLong(DURATION);
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
