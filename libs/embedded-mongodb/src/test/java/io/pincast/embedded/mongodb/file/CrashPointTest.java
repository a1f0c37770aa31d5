package io.pincast.embedded.mongodb.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies after a chunk was written, and before the file's header was, loses no commit before. */
class CrashPointTest {

    private static final int COMMITS = 300;
    private static final int COMPACT_EVERY = 25;
    /** Two blocks of 4 KiB. */
    private static final int HEADER = 8192;

    private static final KeyPart COUNTER = KeyPart.of("counter");

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private int inserted;

    @Test
    void findsTheLastCommitThoughTheHeaderWasNotWritten() throws IOException {
        var path = folder.resolve("data");
        var file = DataFile.open(path.toString());
        var documents = file.documents("documents");
        commit(file, documents, 0);
        for (int number = 1; number <= COMMITS; number++) {
            var header = Arrays.copyOf(Files.readAllBytes(path), HEADER);
            commit(file, documents, number);
            // The chunk of this commit is in the file, whole; the header is as before it.
            assertThat(counterIn(copy(path, header))).as("commit").isGreaterThanOrEqualTo(number - 1);
            if (number % COMPACT_EVERY == 0) {
                file.compact(50, 4 << 20);
            }
        }
        file.close(false);
    }

    private void commit(DataFile file, MVMap<KeyPart, byte[]> documents, int number) {
        for (int change = random.nextInt(4); change >= 0; change--) {
            inserted += random.nextInt(3) == 0 ? 1 : 0;
            documents.put(KeyPart.of("d" + inserted), new byte[680]);
        }
        documents.put(COUNTER, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        file.commit();
    }

    private Path copy(Path path, byte[] header) throws IOException {
        var copy = folder.resolve("copy");
        Files.write(copy, Files.readAllBytes(path));
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(header), 0);
        }
        return copy;
    }

    private static int counterIn(Path path) {
        var file = DataFile.open(path.toString());
        try {
            var value = file.documents("documents").get(COUNTER);
            return value == null ? -1 : ByteBuffer.wrap(value).getInt();
        } finally {
            file.close(false);
        }
    }
}
