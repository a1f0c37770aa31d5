package io.pincast.chaos.process;

import io.pincast.embedded.kafka.EmbeddedKafka;
import io.pincast.embedded.kafka.EmbeddedKafkaOptions;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The broker: folder, port and controller's port as arguments. */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ParentWatch.begin();
        var options = EmbeddedKafkaOptions.inFolder(Path.of(arguments[0]))
                .withPort(Integer.parseInt(arguments[1]))
                .withControllerPort(Integer.parseInt(arguments[2]));
        try (var _ = EmbeddedKafka.start(options)) {
            new CountDownLatch(1).await();
        }
    }
}
