package io.pincast.scheduler.media.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.OnceInserts;
import io.pincast.scheduler.media.Media;
import io.pincast.scheduler.media.MediaStore;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * What is known of a file is a document; its bytes are a GridFS file of the same id. The bytes come first and are marked as
 * unclaimed until the document names them.
 */
@Repository
class MongoMediaStore implements MediaStore {
    private static final String COLLECTION = "media";
    private static final String FILES = "mediaBytes";
    private static final String UNCLAIMED_SINCE = "metadata.unclaimedSince";
    private static final int BATCH = 100;
    private final MongoCollection<Document> media;
    private final MongoCollection<Document> files;
    private final GridFSBucket bytesOfMedia;

    MongoMediaStore(MongoDatabase database) {
        this.media = database.getCollection(COLLECTION);
        this.files = database.getCollection(FILES + ".files");
        this.bytesOfMedia = GridFSBuckets.create(database, FILES);
    }

    static CollectionIndexes indexes() {
        return new CollectionIndexes(COLLECTION, List.of(OnceInserts.index()));
    }

    static CollectionIndexes fileIndexes() {
        // Read by the sweep for uploads that broke off.
        return new CollectionIndexes(
                FILES + ".files",
                List.of(new IndexModel(
                        Indexes.ascending(UNCLAIMED_SINCE), new IndexOptions().name("unclaimed_bytes"))));
    }

    @Override
    public Optional<Media> findEarlier(WorkspaceId workspace, IdempotencyKey key, Instant now) {
        return OnceInserts.findEarlier(media, workspace.value(), key, now).map(MongoMediaStore::toMedia);
    }

    @Override
    public Added add(Media made, InputStream bytes, IdempotencyKey key) {
        var id = new BsonString(made.id());
        bytesOfMedia.uploadFromStream(
                id,
                made.id(),
                bytes,
                new GridFSUploadOptions().metadata(new Document("unclaimedSince", Date.from(made.createdAt()))));
        var inserted = OnceInserts.insert(media, toDocument(made), key, made.createdAt());
        if (inserted.replayed()) {
            bytesOfMedia.delete(id);
        } else {
            claim(made.id());
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
        return bytesOfMedia.openDownloadStream(new BsonString(id));
    }

    @Override
    public int removeAbandoned(Instant before) {
        var removed = 0;
        var unclaimed =
                files.find(lt(UNCLAIMED_SINCE, Date.from(before))).limit(BATCH).into(new ArrayList<>());
        for (var file : unclaimed) {
            var id = file.getString("_id");
            if (media.find(eq("_id", id)).first() == null) {
                bytesOfMedia.delete(new BsonString(id));
                removed++;
            } else {
                claim(id);
            }
        }
        return removed;
    }

    private void claim(String id) {
        files.updateOne(eq("_id", id), unset(UNCLAIMED_SINCE));
    }

    private static Document toDocument(Media made) {
        return new Document("_id", made.id())
                .append(OnceInserts.WORKSPACE, made.workspaceId().value())
                .append("fileName", made.fileName())
                .append("contentType", made.contentType())
                .append("sizeBytes", made.sizeBytes())
                .append("width", made.width())
                .append("height", made.height())
                .append("sha256", made.sha256())
                .append("createdAt", Date.from(made.createdAt()));
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
                document.getString("sha256"),
                document.getDate("createdAt").toInstant());
    }
}
