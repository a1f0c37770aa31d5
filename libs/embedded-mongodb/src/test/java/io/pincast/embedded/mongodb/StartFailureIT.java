package io.pincast.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a start is said in one sentence that names the thing and what to do. */
class StartFailureIT {

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatAnInstanceOfThisProcessUses() {
        try (var first = EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder))) {
            assertThat(first.port()).isPositive();
            assertRefused(
                    EmbeddedMongodbOptions.inFolder(folder), "Another instance already uses", "choose another folder");
        }
        EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder)).close();
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() throws IOException {
        try (var first = ServerProcess.start(folder)) {
            assertThat(first.connectionString()).startsWith("mongodb://127.0.0.1:");
            assertRefused(
                    EmbeddedMongodbOptions.inFolder(folder), "Another instance already uses", "choose another folder");
        }
    }

    @Test
    void refusesATakenPortAndLeavesTheFolderFree() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = EmbeddedMongodbOptions.inFolder(folder).withPort(taken.getLocalPort());
            assertRefused(options, "cannot listen on 127.0.0.1:" + taken.getLocalPort(), "choose another one");
        }
        EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder)).close();
    }

    @Test
    void refusesAFolderThatCannotBeCreated() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        assertRefused(
                EmbeddedMongodbOptions.inFolder(file.resolve("below")),
                "cannot be created or written",
                "choose a folder");
    }

    @Test
    void refusesADamagedFileAndLeavesItAsItIs() throws IOException {
        writeSomething();
        var file = dataFile();
        var damaged = Files.readAllBytes(file);
        Arrays.fill(damaged, (byte) 'x');
        Files.write(file, damaged);
        assertRefused(EmbeddedMongodbOptions.inFolder(folder), "is damaged", "put back a copy of it");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void refusesAFileOfANewerVersion() throws IOException {
        writeSomething();
        try (var store = MVStore.open(dataFile().toString())) {
            store.setStoreVersion(99);
        }
        assertRefused(EmbeddedMongodbOptions.inFolder(folder), "written by another version", "choose another folder");
    }

    @Test
    void opensAFileWhoseTailWasCutAtTheLastWholeCommit() throws IOException {
        writeSomething();
        try (var channel = Files.newByteChannel(dataFile(), StandardOpenOption.WRITE)) {
            channel.position(channel.size());
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        }
        try (var server = EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder));
                var client = MongoClients.create(server.connectionString())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EmbeddedMongodbOptions.inFolder(folder).withPort(70_000))
                .withMessageContaining("between 0 and 65535");
    }

    private void writeSomething() {
        try (var server = EmbeddedMongodb.start(EmbeddedMongodbOptions.inFolder(folder));
                var client = MongoClients.create(server.connectionString())) {
            client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
        }
    }

    private Path dataFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void assertRefused(EmbeddedMongodbOptions options, String what, String remedy) {
        assertThatExceptionOfType(EmbeddedMongodbException.class)
                .isThrownBy(() -> EmbeddedMongodb.start(options).close())
                .withMessageContaining(what)
                .withMessageContaining(remedy)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(400));
    }
}
