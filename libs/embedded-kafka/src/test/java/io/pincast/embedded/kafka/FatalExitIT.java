package io.pincast.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Kafka would end the process, the process lives on and the instance says that it is ill. */
class FatalExitIT {

    @TempDir
    Path folder;

    @Test
    void turnsUnhealthyInsteadOfEndingTheProcessWhenItsFolderIsLost() throws Exception {
        try (var ill = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder.resolve("ill")));
                var other = EmbeddedKafka.start(EmbeddedKafkaOptions.inFolder(folder.resolve("other")))) {
            var clients = new Clients(ill.bootstrapServers());
            delete(folder.resolve("ill/log"));
            // The controller still has its file open; the broker finds no folder to make the partition in.
            clients.create(new NewTopic("t", 1, (short) 1));
            await().atMost(Duration.ofSeconds(30)).until(() -> !ill.healthy());
            assertThat(ill.fatalError())
                    .hasValueSatisfying(why -> assertThat(why).contains("wanted to end the process"));
            assertThat(other.healthy()).as("the instance beside it").isTrue();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
