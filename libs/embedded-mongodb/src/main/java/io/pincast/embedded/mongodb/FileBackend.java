package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import io.pincast.embedded.mongodb.command.Refusals;
import io.pincast.embedded.mongodb.command.Replies;
import io.pincast.embedded.mongodb.file.DataFile;
import io.pincast.embedded.mongodb.file.DataFileException;
import io.pincast.embedded.mongodb.file.GroupCommit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands; one that may change data is answered when its change is in the file. */
final class FileBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(FileBackend.class);
    private static final String NAMESPACES = "system.namespaces";
    /** Of whatever case, for the engine takes any. */
    private static final Set<String> WRITES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        Collections.addAll(WRITES, "insert", "update", "delete", "findAndModify", "create", "createIndexes");
        Collections.addAll(WRITES, "drop", "dropIndexes", "dropDatabase");
    }

    private final DataFile file;
    private final GroupCommit commits;
    private final Pages pages = new Pages(getCursorRegistry());
    private final Map<String, FileDatabase> open = new ConcurrentHashMap<>();

    FileBackend(GroupCommit commits) {
        this.file = commits.file();
        this.commits = commits;
        listDatabaseNames().forEach(this::resolveDatabase);
    }

    /** Errors are answered here: the engine would log the whole command, and with it what a document holds. */
    @Override
    public Document handleMessage(MongoMessage message) {
        var command = message.getDocument().keySet().iterator().next();
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            log.debug("{} failed: {}", command, e.getMessage());
            return Replies.error(e);
        } catch (MVStoreException | DataFileException e) {
            log.error("{} failed on the data file", command, e);
            return Replies.error(new MongoServerException("The data file failed: " + e.getMessage(), e));
        }
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        Refusals.check(command, query);
        if (command.equals("hello")) {
            // Health checks ask any database for it, the newer word; the engine knows the older one.
            return super.handleCommand(channel, databaseName, "ismaster", query).append("isWritablePrimary", true);
        }
        return WRITES.contains(command)
                ? commits.write(() -> super.handleCommand(channel, databaseName, command, query))
                : super.handleCommand(channel, databaseName, command, query);
    }

    /** Opened inside the gate, and the gate before any other lock: a commit may be waiting for it to be empty. */
    @Override
    public MongoDatabase resolveDatabase(String databaseName) {
        if (!open.containsKey(databaseName)) {
            commits.change(() -> openOrCreateDatabase(databaseName));
        }
        return super.resolveDatabase(databaseName);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return open.computeIfAbsent(databaseName, name -> FileDatabase.open(file, name, getCursorRegistry(), pages));
    }

    @Override
    public void dropDatabase(String databaseName) {
        if (listDatabaseNames().contains(databaseName)) {
            resolveDatabase(databaseName);
        }
        super.dropDatabase(databaseName);
        open.remove(databaseName);
    }

    /** Those that hold a collection. */
    @Override
    protected Set<String> listDatabaseNames() {
        var prefix = FileCollection.mapName("", "");
        var start = prefix.substring(0, prefix.length() - 1);
        var end = "." + NAMESPACES;
        return file.names().stream()
                .filter(name -> name.startsWith(start) && name.endsWith(end) && file.hasData(name))
                .map(name -> name.substring(start.length(), name.length() - end.length()))
                .collect(Collectors.toSet());
    }
}
