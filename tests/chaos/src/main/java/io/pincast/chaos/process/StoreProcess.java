package io.pincast.chaos.process;

import io.pincast.embedded.mongodb.EmbeddedMongodb;
import io.pincast.embedded.mongodb.EmbeddedMongodbOptions;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The store: folder and port as arguments. */
public final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ParentWatch.begin();
        var options = EmbeddedMongodbOptions.inFolder(Path.of(arguments[0])).withPort(Integer.parseInt(arguments[1]));
        try (var _ = EmbeddedMongodb.start(options)) {
            new CountDownLatch(1).await();
        }
    }
}
