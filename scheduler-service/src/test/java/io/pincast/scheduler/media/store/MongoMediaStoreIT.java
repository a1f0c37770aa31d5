package io.pincast.scheduler.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.it.SchedulerInstance;
import io.pincast.scheduler.media.Media;
import io.pincast.scheduler.media.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Bytes and what is known of them are there together or not at all, whatever breaks off. */
class MongoMediaStoreIT {
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");
    private final MongoDatabase database = SchedulerInstance.bean(com.mongodb.client.MongoClient.class)
            .getDatabase("media_" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoMediaStore store = new MongoMediaStore(database);

    MongoMediaStoreIT() {
        for (var wanted : List.of(MongoMediaStore.indexes(), MediaBytes.indexes())) {
            database.getCollection(wanted.collection()).createIndexes(wanted.indexes());
        }
    }

    private static Media media(String id) {
        return new Media(id, WORKSPACE, "a.mp4", "video/mp4", 6, 1080, 1920, Duration.ofMillis(5500), "hash", NINE);
    }

    private MediaStore.Added add(String id, String key) throws IOException {
        var bytes = new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6});
        return store.add(media(id), bytes, new IdempotencyKey(Optional.of(key), "request"));
    }

    private long count(String collection) {
        return database.getCollection(collection).countDocuments();
    }

    @Test
    void keepsAVideoAsItIs() throws IOException {
        add("m1", "k1");
        assertThat(store.find("m1", WORKSPACE)).contains(media("m1"));
        assertThat(store.find("m1", new WorkspaceId("another"))).isEmpty();
        try (var bytes = store.open("m1")) {
            assertThat(bytes.readAllBytes()).containsExactly(1, 2, 3, 4, 5, 6);
        }
        assertThat(count("mediaUploads")).isZero();
    }

    @Test
    void keepsTheBytesOfARepeatedUploadOnce() throws IOException {
        add("m1", "k1");
        var again = add("m2", "k1");
        assertThat(again.replayed()).isTrue();
        assertThat(again.media().id()).isEqualTo("m1");
        assertThat(count("mediaBytes.files")).isOne();
        assertThat(count("mediaBytes.chunks")).isOne();
        assertThat(count("mediaUploads")).isZero();
    }

    @Test
    void removesWhatACrashLeftInTheMiddleOfAnUpload() throws IOException {
        add("whole", "k1");
        // Chunks without a file: the process died before GridFS closed it.
        leftBehind("cut off", 250);
        assertThat(store.removeAbandoned(NINE)).as("too early to tell").isZero();
        assertThat(store.removeAbandoned(NINE.plusSeconds(1))).isOne();
        assertThat(count("mediaBytes.chunks")).isOne();
        assertThat(count("mediaUploads")).isZero();
        try (var bytes = store.open("whole")) {
            assertThat(bytes.readAllBytes()).hasSize(6);
        }
    }

    private void leftBehind(String id, int chunks) {
        database.getCollection("mediaUploads")
                .insertOne(new Document("_id", id)
                        .append("since", java.util.Date.from(NINE))
                        .append("doomed", false));
        for (var i = 0; i < chunks; i++) {
            database.getCollection("mediaBytes.chunks")
                    .insertOne(new Document("files_id", id).append("n", i).append("data", new byte[] {1}));
        }
    }

    @Test
    void leavesAloneWhatOnlyItsNoteOutlived() throws IOException {
        add("m1", "k1");
        leftBehind("m1", 0);
        assertThat(store.removeAbandoned(NINE.plusSeconds(1))).isZero();
        assertThat(store.find("m1", WORKSPACE)).isPresent();
        assertThat(count("mediaUploads")).isZero();
    }

    @Test
    void makesNoMediumOfBytesThatTheSweepHasTaken() {
        var swept = new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {1}), new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        store.removeAbandoned(NINE.plusSeconds(1));
                        return super.read(target, offset, length);
                    }
                });
        assertThatThrownBy(() -> store.add(media("late"), swept, new IdempotencyKey(Optional.of("k"), "request")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.find("late", WORKSPACE)).isEmpty();
    }
}
