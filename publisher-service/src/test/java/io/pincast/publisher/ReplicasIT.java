package io.pincast.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.PublicationEvent.AttemptStarted;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.simulator.world.PinView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** A second replica joins and leaves while work comes in: partitions move, and each publication is still attempted once. */
class ReplicasIT {
    private static final int ACCOUNTS = 6;
    private static final int EACH = 4;
    private final List<Scene> scenes =
            IntStream.range(0, ACCOUNTS).mapToObj(i -> new Scene()).toList();
    private final List<String> publications = new ArrayList<>();

    @Test
    void joinAndLeaveWithoutLosingOrDoublingAnything() {
        sendWork("alone");
        try (var other = PublisherInstance.start()) {
            sendWork("joined");
            var listeners = PublisherInstance.CONTEXT.getBean(KafkaListenerEndpointRegistry.class);
            try {
                // All partitions move to the other, with work in them and in the lanes of this one.
                listeners.stop();
                sendWork("moved");
                awaitAll();
                assertThat(opened(other)).as("taken in by the other").isPositive();
            } finally {
                listeners.start();
            }
            sendWork("leaving");
        }
        sendWork("left");
        awaitAll();

        assertThat(publications)
                .hasSize(5 * ACCOUNTS * EACH)
                .allSatisfy(
                        id -> assertThat(attempts(id)).as("attempts of %s", id).hasSize(1));
        assertThat(scenes).allSatisfy(scene -> {
            assertThat(scene.creates()).hasSize(5 * EACH);
            assertThat(scene.pins().stream().map(PinView::title))
                    .hasSize(5 * EACH)
                    .doesNotHaveDuplicates();
        });
    }

    /** Who leaves may have told of one without having noted that it did: the same event then comes twice. */
    private static List<PublicationEvent> attempts(String publicationId) {
        return PublisherInstance.events(publicationId).stream()
                .filter(AttemptStarted.class::isInstance)
                .distinct()
                .toList();
    }

    private void sendWork(String when) {
        for (var i = 0; i < EACH; i++) {
            for (var scene : scenes) {
                // No dash: each has a title of its own.
                var id = when + i + "of" + scene.user;
                publications.add(id);
                scene.sendDue(id, 1);
            }
        }
    }

    private void awaitAll() {
        await("all published")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> publications.stream().allMatch(ReplicasIT::isPublished));
    }

    private static boolean isPublished(String publicationId) {
        return PublisherInstance.events(publicationId).stream().anyMatch(PinPublished.class::isInstance);
    }

    private static double opened(ConfigurableApplicationContext replica) {
        var counter = replica.getBean(MeterRegistry.class)
                .find("publisher.rounds.opened")
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
