package io.pincast.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a start is said in one sentence that names the thing and what to do. */
class StartFailureIT {

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatAnotherInstanceUsesHereOrInAnotherProcess() throws IOException {
        try (var first = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder))) {
            assertThat(first.healthy()).isTrue();
            assertRefused(
                    EmbeddedKafkaOptions.inFolder(folder), "Another instance already uses", "choose another folder");
        }
        try (var first = BrokerProcess.start(folder)) {
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
            assertRefused(
                    EmbeddedKafkaOptions.inFolder(folder), "Another instance already uses", "choose another folder");
        }
    }

    @Test
    void refusesATakenPortAndLeavesTheFolderFree() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = EmbeddedKafkaOptions.inFolder(folder);
            var address = "cannot listen on 127.0.0.1:" + taken.getLocalPort();
            assertRefused(options.withPort(taken.getLocalPort()), address, "choose another one");
            assertRefused(options.withControllerPort(taken.getLocalPort()), address, "choose another one");
        }
        EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder)).close();
    }

    @Test
    void refusesAFolderThatCannotBeCreated() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        assertRefused(
                EmbeddedKafkaOptions.inFolder(file.resolve("below")),
                "cannot be created or written",
                "choose a folder");
    }

    @Test
    void refusesAFolderOfAnotherNode() throws IOException {
        EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder)).close();
        replace(meta(), "node.id=1", "node.id=7");
        assertRefused(EmbeddedKafkaOptions.inFolder(folder), "belongs to another Kafka node", "choose another folder");
    }

    @Test
    void refusesADamagedFolder() throws IOException {
        EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder)).close();
        Files.writeString(meta(), "version=nonsense\n");
        assertRefused(EmbeddedKafkaOptions.inFolder(folder), "could not start on the data folder", "move it away");
    }

    @Test
    void refusesADamagedMetadataLogAndLeavesTheProcessAlive() throws IOException {
        EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder)).close();
        try (var files = Files.walk(folder.resolve("log/__cluster_metadata-0"))) {
            files.filter(Files::isRegularFile).forEach(StartFailureIT::spoil);
        }
        assertRefused(EmbeddedKafkaOptions.inFolder(folder), folder.toString(), "move it away");
    }

    private static void spoil(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (bytes[i] + 13);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path meta() {
        return folder.resolve("log/meta.properties");
    }

    private static void replace(Path file, String old, String wanted) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, wanted));
    }

    private static void assertRefused(EmbeddedKafkaOptions options, String what, String remedy) {
        assertThatExceptionOfType(EmbeddedKafkaException.class)
                .isThrownBy(() -> EmbeddedKafka.start(options).close())
                .withMessageContaining(what)
                .withMessageContaining(remedy)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(500));
    }
}
