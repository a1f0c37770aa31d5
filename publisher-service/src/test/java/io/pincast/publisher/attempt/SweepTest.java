package io.pincast.publisher.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.DuePosts;
import io.pincast.publisher.publication.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A house of two places, and the store behind it. */
class SweepTest extends WorkerScene {
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final AttemptProperties properties =
            new AttemptProperties(4, 2, Duration.ZERO, 1, Duration.ofSeconds(1), Duration.ofSeconds(5));
    private final Lanes lanes = new Lanes(properties, clock, this::workOn, stopping);
    private final DuePosts duePosts = new DuePosts(ledger, store, intake, lanes, clock);
    private final Sweep sweep = new Sweep(
            new Sweep.Sources(ledger, store, lanes, budgets, guard), Timers.DEFAULT, properties, clock, stopping);

    @AfterEach
    void stop() {
        gate.countDown();
        stopping.countDown();
    }

    private Optional<Instant> workOn(Held held) throws InterruptedException {
        gate.await();
        done.add(held.publicationId());
        return Optional.empty();
    }

    private void comes(String id) {
        clock.advance(Duration.ofMillis(1));
        Subject subject = Samples.subject(id);
        Order order = order(id);
        duePosts.due(subject, 1, order);
    }

    @Test
    void keepsTheOrderOfWhatFoundNoRoomAndWhatComesAfterIt() {
        comes("1");
        comes("2");
        comes("3 finds no room");
        gate.countDown();
        await().until(() -> done.size() == 2 && lanes.size() == 0);
        comes("4 finds room, but 3 lies in the store");
        assertThat(lanes.size()).isZero();
        assertThat(sweep.takeOver()).isEqualTo(2);
        await().until(() -> done.size() == 4);
        comes("5");
        await().until(() -> done.size() == 5);
        assertThat(done).containsExactly("1", "2", "3 finds no room", "4 finds room, but 3 lies in the store", "5");
    }
}
