package io.pincast.scheduler.media.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;

/**
 * The bytes of media, in GridFS. GridFS knows of a file only once it is whole, so an upload is noted before its first byte, and the
 * note is removed when a document names it: what a crash left behind can be found by its note.
 */
final class MediaBytes {
    private static final String FILES = "mediaBytes";
    private static final String NOTES = "mediaUploads";
    private static final String SINCE = "since";
    /** Set by the sweep: whoever still uploads it has lost it. */
    private static final String DOOMED = "doomed";

    private static final String FILE_OF_CHUNK = "files_id";
    private static final int CHUNKS_AT_ONCE = 100;
    private final MongoCollection<Document> notes;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final GridFSBucket bucket;

    MediaBytes(MongoDatabase database) {
        this.notes = database.getCollection(NOTES);
        this.files = database.getCollection(FILES + ".files");
        this.chunks = database.getCollection(FILES + ".chunks");
        this.bucket = GridFSBuckets.create(database, FILES);
    }

    static CollectionIndexes indexes() {
        // Read by the sweep for uploads that broke off.
        return new CollectionIndexes(
                NOTES,
                List.of(new IndexModel(Indexes.ascending(SINCE), new IndexOptions().name("unfinished_uploads"))));
    }

    void keep(String id, InputStream bytes, Instant now) {
        notes.insertOne(new Document("_id", id).append(SINCE, Date.from(now)).append(DOOMED, false));
        bucket.uploadFromStream(new BsonString(id), id, bytes);
    }

    /** A document names them. Returns whether they are still there: the sweep may have given up on them. */
    boolean named(String id) {
        return notes.deleteOne(and(eq("_id", id), eq(DOOMED, false))).getDeletedCount() > 0;
    }

    InputStream open(String id) {
        return bucket.openDownloadStream(new BsonString(id));
    }

    /** Whose upload began before an instant and has not ended. */
    List<String> unfinished(Instant before, int most) {
        return notes.find(lt(SINCE, Date.from(before)))
                .limit(most)
                .map(note -> note.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Takes them from whoever uploads them yet, and removes them. */
    void abandon(String id) {
        notes.updateOne(eq("_id", id), set(DOOMED, true));
        remove(id);
    }

    /** In small steps, since a long write holds up everybody's; the note last, so that what is left can be found again. */
    void remove(String id) {
        files.deleteOne(eq("_id", id));
        while (true) {
            var some = chunks.find(eq(FILE_OF_CHUNK, id))
                    .projection(include("_id"))
                    .limit(CHUNKS_AT_ONCE)
                    .map(chunk -> chunk.get("_id"))
                    .into(new ArrayList<>());
            if (some.isEmpty()) {
                break;
            }
            chunks.deleteMany(in("_id", some));
        }
        notes.deleteOne(eq("_id", id));
    }
}
