package io.pincast.simulator.state;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines of {@code <CRC-32 in 8 hex digits> <JSON>}, only ever added to; one process at a time. */
final class JournalFile {
    private static final int CHECKSUM = 8;
    private static final String NAME = "simulator.journal";
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    private final Path path;
    private final FileChannel lock;
    private FileChannel channel;
    private long length;

    private JournalFile(Path path, FileChannel lock, FileChannel channel) {
        this.path = path;
        this.lock = lock;
        this.channel = channel;
    }

    static JournalFile open(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            var path = folder.resolve(NAME);
            return new JournalFile(path, lock, FileChannel.open(path, CREATE, READ, WRITE));
        } catch (IOException e) {
            throw new JournalException("The folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("simulator.lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer as for another one.
        }
        channel.close();
        throw new JournalException("The folder " + folder + " is in use by another simulator.", null);
    }

    /** The checksum that belongs before these bytes. */
    static byte[] checksum(byte[] json, int offset, int length) {
        var crc = new CRC32();
        crc.update(json, offset, length);
        return String.format(Locale.ROOT, "%0" + CHECKSUM + "x", crc.getValue()).getBytes(US_ASCII);
    }

    byte[] readAll() throws IOException {
        return Files.readAllBytes(path);
    }

    void append(byte[] json) {
        var line = ByteBuffer.allocate(CHECKSUM + 1 + json.length + 1);
        line.put(checksum(json, 0, json.length)).put((byte) ' ').put(json).put((byte) '\n');
        line.flip();
        var begin = length;
        try {
            while (line.hasRemaining()) {
                length += channel.write(line);
            }
        } catch (IOException e) {
            takeBack(begin);
            throw new JournalException("The journal " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Half a line (a full disk) must not stand before the next whole one. */
    private void takeBack(long begin) {
        try {
            continueAt(begin);
        } catch (IOException e) {
            // Then the next append fails too, or its line is refused at the next start.
            LOG.error("the journal {} has half a line that cannot be taken back", path, e);
        }
    }

    /** Cuts what follows the last whole line, and goes on from there. */
    void continueAt(long end) throws IOException {
        channel.truncate(end);
        channel.position(end);
        length = end;
    }

    /** Swaps the file for one that holds only these bytes; a crash leaves either the old or the new one. */
    void replaceBy(byte[] content) throws IOException {
        var fresh = path.resolveSibling(NAME + ".new");
        Files.write(fresh, content);
        channel.close();
        Files.move(fresh, path, ATOMIC_MOVE);
        channel = FileChannel.open(path, READ, WRITE);
        continueAt(content.length);
    }

    void truncate() {
        try {
            continueAt(0);
        } catch (IOException e) {
            throw new JournalException("The journal " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Lets the folder go; again is no error. */
    void close() {
        if (!lock.isOpen()) {
            return;
        }
        try (lock;
                var open = channel) {
            open.force(false);
        } catch (IOException e) {
            throw new JournalException("The journal " + path + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
