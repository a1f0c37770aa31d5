package io.pincast.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.PublicationEvent.AttemptStarted;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An account whose every call hangs until it is given up is that account's trouble alone. */
class SlowAccountIT {
    /** So many that it is not done with them when the others are, however busy the machine is. */
    private static final int OF_THE_SLOW = 20;

    private static final int OF_EACH = 5;
    /** As the test's publisher gives a call up. */
    private static final Duration CALL = Duration.ofMillis(1500);

    private final Scene slow = new Scene();
    private final List<Scene> others =
            IntStream.range(0, 4).mapToObj(i -> new Scene()).toList();

    @Test
    void doesNotDelayOtherAccounts() {
        // Whatever it asks, its creations and its readings: held for as long as anybody waits, and longer.
        slow.fault(Fault.of(FaultKind.TIMEOUT_BEFORE_EFFECT).delay(CALL.multipliedBy(20)));
        IntStream.range(0, OF_THE_SLOW).forEach(i -> slow.sendDue("hangs" + i, 1));
        await("the first call of the slow one").until(() -> started("hangs0"));

        for (var i = 0; i < OF_EACH; i++) {
            for (var other : others) {
                other.sendDue(id(other, i), 1);
            }
        }
        await("all of the others")
                .atMost(CALL.multipliedBy(OF_THE_SLOW - 1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> others.stream()
                        .allMatch(other -> IntStream.range(0, OF_EACH).allMatch(i -> published(id(other, i)))));

        assertThat(IntStream.range(0, OF_THE_SLOW).filter(i -> started("hangs" + i)))
                .as("the slow one is still at it")
                .hasSizeLessThan(OF_THE_SLOW);
        assertThat(slow.pins()).isEmpty();
    }

    private static String id(Scene other, int number) {
        return "quick" + number + "of" + other.user;
    }

    private static boolean started(String publicationId) {
        return PublisherInstance.events(publicationId).stream().anyMatch(AttemptStarted.class::isInstance);
    }

    private static boolean published(String publicationId) {
        return PublisherInstance.events(publicationId).stream().anyMatch(PinPublished.class::isInstance);
    }
}
