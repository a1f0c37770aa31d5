package io.pincast.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an embedded Kafka keeps its data in: made, locked against a second instance, and formatted once.
 *
 * <p>The lock is ours, taken before Kafka looks at the folder: Kafka's own comes too late to give a clear answer.
 */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new EmbeddedKafkaException("Another instance already uses the Kafka data folder " + folder
                        + ": stop that one, or choose another folder.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new EmbeddedKafkaException(
                    "The Kafka data folder " + folder + " cannot be created or written (" + e
                            + "): choose a folder that this user may write to.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisJvm) {
            return null;
        }
    }

    Path path() {
        return folder;
    }

    Path logs() {
        return folder.resolve("log");
    }

    void formatOnce() {
        if (Files.exists(logs().resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(logs());
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(logs().toString()))
                    .setMetadataLogDirectory(logs().toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) { // Formatter.run declares Exception
            throw new EmbeddedKafkaException(
                    "The Kafka data folder " + folder + " could not be prepared (" + e
                            + "): choose an empty folder that this user may write to.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedKafkaException("The lock on the Kafka data folder " + folder + " could not be freed.", e);
        }
    }
}
