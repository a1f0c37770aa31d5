package io.pincast.embedded.mongodb;

import java.nio.file.Path;

/**
 * Where an embedded MongoDB server keeps its data and where it listens.
 *
 * @param folder kept between starts; made when it is missing
 * @param host address to listen on; there is no authentication, so keep it on loopback
 * @param port 0 to 65535; 0 takes any free port, which may differ from start to start
 * @param fsync whether each acknowledged write is also forced to the disk: then it survives a power cut, at about a
 *     third of the throughput; without it, it survives the death of the process
 */
public record EmbeddedMongodbOptions(Path folder, String host, int port, boolean fsync) {

    public EmbeddedMongodbOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
        }
    }

    /** Loopback, any free port, safe against the death of the process. */
    public static EmbeddedMongodbOptions inFolder(Path folder) {
        return new EmbeddedMongodbOptions(folder, "127.0.0.1", 0, false);
    }

    public EmbeddedMongodbOptions withHost(String host) {
        return new EmbeddedMongodbOptions(folder, host, port, fsync);
    }

    public EmbeddedMongodbOptions withPort(int port) {
        return new EmbeddedMongodbOptions(folder, host, port, fsync);
    }

    public EmbeddedMongodbOptions withFsync(boolean fsync) {
        return new EmbeddedMongodbOptions(folder, host, port, fsync);
    }
}
