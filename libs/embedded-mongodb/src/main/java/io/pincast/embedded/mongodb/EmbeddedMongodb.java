package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import io.pincast.embedded.mongodb.file.DataFile;
import io.pincast.embedded.mongodb.file.GroupCommit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A server that speaks MongoDB's wire protocol and keeps its data in one file of a folder.
 *
 * <p>It is for newcomers, tests and small installations. A write is acknowledged when it is in the file: the death of
 * the process loses nothing that was acknowledged. What it does not do (transactions, change streams, partial and TTL
 * indexes, text search, collations …) it refuses. No authentication: bind it to loopback.
 */
public final class EmbeddedMongodb implements AutoCloseable {

    private static final String FILE = "mongodb.mv";
    /** The event loops run the commands, so this is how many commands run at a time. */
    private static final int COMMANDS_AT_A_TIME = 32;

    private final MongoServer server;
    private final GroupCommit commits;
    private final String host;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongodb(MongoServer server, GroupCommit commits, String host) {
        this.server = server;
        this.commits = commits;
        this.host = host;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Opens the folder and listens.
     *
     * @throws EmbeddedMongodbException whose message says in one sentence what is wrong and what to do
     */
    public static EmbeddedMongodb start(EmbeddedMongodbOptions options) {
        var folder = options.folder().toAbsolutePath().normalize();
        requireFree(options.host(), options.port());
        var commits = new GroupCommit(open(folder), options.fsync());
        try {
            return new EmbeddedMongodb(listen(commits, options), commits, options.host());
        } catch (MVStoreException e) {
            commits.close();
            throw explain(folder, e);
        } catch (EmbeddedMongodbException e) {
            commits.close();
            throw e;
        }
    }

    private static MongoServer listen(GroupCommit commits, EmbeddedMongodbOptions options) {
        var server = new MongoServer(new FileBackend(commits));
        try {
            server.bind(new InetSocketAddress(options.host(), options.port()), 1, COMMANDS_AT_A_TIME);
            return server;
        } catch (Exception e) { // Netty throws the checked BindException undeclared
            server.shutdownNow();
            throw portTaken(options.host(), options.port(), e);
        }
    }

    /** As {@code mongodb://127.0.0.1:27017}. */
    public String connectionString() {
        return "mongodb://" + host + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Ends what runs, writes the file and frees the folder; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdownNow();
            commits.close();
        }
    }

    private static void requireFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw portTaken(host, port, e);
        }
    }

    private static EmbeddedMongodbException portTaken(String host, int port, Exception cause) {
        return new EmbeddedMongodbException(
                "The embedded MongoDB server cannot listen on " + host + ":" + port + " (" + cause.getMessage()
                        + "): stop what uses that port, or choose another one.",
                cause);
    }

    private static DataFile open(Path folder) {
        var path = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(Files.exists(path) ? path : folder)) {
                throw new IOException("no permission to write");
            }
            return DataFile.open(path.toString());
        } catch (IOException e) {
            throw new EmbeddedMongodbException(
                    "The MongoDB data folder " + folder + " cannot be created or written (" + e
                            + "): choose a folder that this user may write to.",
                    e);
        } catch (MVStoreException e) {
            throw explain(folder, e);
        }
    }

    private static EmbeddedMongodbException explain(Path folder, MVStoreException e) {
        var path = folder.resolve(FILE);
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                new EmbeddedMongodbException(
                        "Another instance already uses the MongoDB data folder " + folder
                                + ": stop that one, or choose another folder.",
                        e);
            case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                new EmbeddedMongodbException(
                        "The MongoDB data file " + path + " was written by another version (" + e.getMessage()
                                + "): use that version, or choose another folder.",
                        e);
            case DataUtils.ERROR_FILE_CORRUPT ->
                new EmbeddedMongodbException(
                        "The MongoDB data file " + path + " is damaged (" + e.getMessage()
                                + "): put back a copy of it, or move it away to start empty.",
                        e);
            default ->
                new EmbeddedMongodbException(
                        "The MongoDB data file " + path + " cannot be read (" + e.getMessage()
                                + "): check the folder and the disk, or choose another folder.",
                        e);
        };
    }
}
