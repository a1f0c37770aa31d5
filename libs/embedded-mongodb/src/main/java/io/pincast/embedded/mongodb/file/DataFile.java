package io.pincast.embedded.mongodb.file;

import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** The one file behind a server, as named maps. */
public final class DataFile {

    /** Of keys and map names; to be raised with every change that an older version cannot read. */
    private static final int FORMAT = 1;

    private static final byte[] NOTHING = {};
    private static final long MEGABYTE = 1 << 20;
    private static final long MIN_CACHE = 16;
    private static final long MAX_CACHE = 256;

    private final MVStore store;

    private DataFile(MVStore store) {
        this.store = store;
    }

    /**
     * Opens or makes the file.
     *
     * @throws org.h2.mvstore.MVStoreException when it is locked, damaged or cannot be read
     */
    public static DataFile open(String path) {
        var store = new MVStore.Builder()
                .fileName(path)
                // We alone say when it is written: never between two halves of a command, so neither by time nor size.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize((int) Math.clamp(Runtime.getRuntime().maxMemory() / MEGABYTE / 6, MIN_CACHE, MAX_CACHE))
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        requireKnownFormat(store);
        return new DataFile(store);
    }

    private static void requireKnownFormat(MVStore store) {
        int found = store.getStoreVersion();
        if (found > FORMAT) {
            store.closeImmediately();
            throw DataUtils.newMVStoreException(
                    DataUtils.ERROR_UNSUPPORTED_FORMAT, "format {0} is newer than {1}", found, FORMAT);
        }
        store.setStoreVersion(FORMAT);
    }

    /** Writes what has changed since the last time. */
    void commit() {
        store.commit();
        if (store.isClosed()) {
            // The store closes itself on an error that any thread met, and then a commit does nothing, in silence.
            throw DataUtils.newMVStoreException(DataUtils.ERROR_CLOSED, "the file was closed after an error");
        }
    }

    void sync() {
        store.sync();
    }

    void compact(int fillPercent, int bytes) {
        store.compact(fillPercent, bytes);
    }

    /** With what has changed written, or as it is. */
    void close(boolean written) {
        if (written) {
            store.close();
        } else {
            store.closeImmediately();
        }
    }

    public MVMap<KeyPart, byte[]> documents(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<KeyPart, byte[]>()
                        .keyType(KeyPartType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    public MVMap<KeyPart[], byte[]> entries(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<KeyPart[], byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    /** The value of a map that is used as a set. */
    public static byte[] nothing() {
        return NOTHING;
    }

    public void remove(MVMap<?, ?> map) {
        if (!map.isClosed()) {
            store.removeMap(map);
        }
    }

    public Set<String> names() {
        return store.getMapNames();
    }

    public boolean hasData(String name) {
        return store.hasMap(name) && store.hasData(name);
    }

    /** Reads without a lock: meanwhile the pages that the reader may still want are not overwritten. */
    public <T> T read(Supplier<T> reader) {
        var usage = store.registerVersionUsage();
        try {
            return reader.get();
        } finally {
            store.deregisterVersionUsage(usage);
        }
    }
}
