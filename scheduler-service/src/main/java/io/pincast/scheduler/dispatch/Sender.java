package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.PublicationOrders;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.timing.TimedQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** S3, first half: hands a claimed round to the broker at its due instant, never before, without waiting for one to send the next. */
@Component
class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(3);
    private static final int BATCH = 500;
    private final TimedQueue<Ready> waiting = new TimedQueue<>();
    private final PublicationOrders orders;
    private final Marker marker;
    private final SendGate gate;
    private final DispatchMetrics metrics;
    private final Replica replica;

    Sender(PublicationOrders orders, Marker marker, SendGate gate, DispatchMetrics metrics, Replica replica) {
        this.orders = orders;
        this.marker = marker;
        this.gate = gate;
        this.metrics = metrics;
        this.replica = replica;
    }

    /** How many more rounds it takes now; none while this replica's clock is wrong. */
    int allowance() {
        return replica.mayAct() ? gate.allowance(replica.now()) : 0;
    }

    /** Takes a round that this replica claimed, or that it took up from another. Where there is time, it is made ready at once. */
    void take(Publication publication) {
        var ready = dueAt(publication).isAfter(replica.now())
                ? new Ready(publication, orders.prepareDue(publication))
                : new Ready(publication, null);
        gate.enter();
        waiting.put(publication.id().value(), dueAt(publication), ready);
    }

    Loop loop() {
        return Loop.punctual("scheduler-sender", stop -> {
            waiting.await(replica.clock(), Duration.ZERO, PATIENCE);
            sendDue();
        });
    }

    /**
     * Sends what is due, and gives back what the broker could not take now anyway, or what only a wrong clock calls due. Returns how
     * many it tried to send.
     */
    int sendDue() {
        var kept = new ArrayList<Publication>();
        var sent = 0;
        for (var ready : waiting.take(replica.now(), BATCH)) {
            if (gate.isClosed(replica.now()) || !replica.mayAct()) {
                kept.add(ready.publication());
            } else {
                send(ready);
                sent++;
            }
        }
        giveBack(kept);
        return sent;
    }

    /** Gives back every claim that was not sent yet. */
    void giveBackAll() {
        giveBack(waiting.takeAll().stream().map(Ready::publication).toList());
    }

    /** Waits, for a moment, until the broker has what was sent. */
    void awaitAcknowledged() {
        try {
            gate.awaitEmpty(LAST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack(List<Publication> unsent) {
        unsent.forEach(publication -> gate.leave());
        marker.release(unsent);
    }

    private void send(Ready ready) {
        var publication = ready.publication();
        var prepared = ready.prepared();
        var sending = prepared == null ? orders.due(publication) : prepared.get();
        var _ = sending.whenComplete((done, failure) -> acknowledged(publication, failure));
    }

    /** Runs in the producer's own thread: it must not wait for anything. */
    private void acknowledged(Publication publication, @Nullable Throwable failure) {
        var now = replica.now();
        if (failure != null) {
            gate.failed(now);
            metrics.failed();
            log.warn(
                    "publication {} was not sent, its claim will be taken up: {}",
                    publication.id(),
                    failure.toString());
            return;
        }
        gate.acknowledged();
        if (publication.isFreshlyClaimed()) {
            metrics.acknowledged(Duration.between(dueAt(publication), now));
        } else {
            metrics.resent();
        }
        marker.sent(publication, now);
    }

    private record Ready(Publication publication, @Nullable Supplier<CompletableFuture<Void>> prepared) {}

    private static Instant dueAt(Publication publication) {
        return Objects.requireNonNull(publication.dueAt(), "claimed without an instant");
    }
}
