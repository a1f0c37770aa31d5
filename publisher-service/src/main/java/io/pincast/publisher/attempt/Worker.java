package io.pincast.publisher.attempt;

import io.pincast.defaults.id.ClockGuard;
import io.pincast.publisher.budget.BudgetUnavailableException;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Timers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the next thing for a round that is held: publishes it, finds out what became of it, or watches its board. */
public class Worker {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private final Ledger ledger;
    private final Publishing publishing;
    private final Readings readings;
    private final Sending sending;
    private final Settling settling;
    private final ClockGuard guard;
    private final Clock clock;

    /**
     * Makes a worker.
     *
     * @param nanos a monotonic clock
     * @param stopping opens when the process is about to end
     */
    public Worker(
            Ledger ledger,
            Collaborators collaborators,
            Timers timers,
            Clock clock,
            LongSupplier nanos,
            CountDownLatch stopping) {
        this.ledger = ledger;
        this.readings = collaborators.readings();
        var tools = new Publishing.Tools(
                collaborators.preparation(),
                readings,
                collaborators.admission(),
                collaborators.tokens(),
                collaborators.pinterest(),
                () -> new Fence(clock, nanos, timers.sendWithin()),
                collaborators.guard());
        this.sending = new Sending(timers);
        this.settling = new Settling(ledger, stopping);
        this.guard = collaborators.guard();
        this.clock = clock;
        this.publishing = new Publishing(ledger, tools, sending, settling, clock);
    }

    /** Returns when to go on with it, where it waits in its lane. */
    Optional<Instant> work(Held held) throws InterruptedException {
        try {
            if (guard.mayAct()) {
                return goOn(held);
            }
            // By a wrong clock nothing is armed, and no reading is dated: for another replica, or for later.
            ledger.apply(held.publicationId(), (known, _) -> sending.release(known, held, clock.instant()));
        } catch (LedgerUnavailableException | BudgetUnavailableException e) {
            // Nothing is on its way: as soon as the store is back, whoever looks next goes on, long before the lease
            // lapses.
            log.warn("the store is away, {} waits: {}", held.publicationId(), e.getMessage());
            settling.settle(held, (known, _) -> sending.release(known, held, clock.instant()));
        }
        return Optional.empty();
    }

    private Optional<Instant> goOn(Held held) throws InterruptedException {
        var known = ledger.find(held.publicationId()).filter(held::holds);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var publication = known.get();
        switch (publication.state()) {
            case PREPARED -> {
                return publish(held, publication);
            }
            case RECONCILING -> readings.reconcile(held, publication);
            case PUBLISHED -> readings.watch(held, publication);
            case SENDING, DEFERRED, FAILED, UNCONFIRMED, REVOKED -> {}
        }
        return Optional.empty();
    }

    private Optional<Instant> publish(Held held, Publication publication) throws InterruptedException {
        return switch (publishing.publish(held, publication)) {
            case Publishing.Step.Waits(var until) -> Optional.of(until);
            case Publishing.Step.Ended(var decision) -> {
                reconcileIfUnclear(held, decision);
                yield Optional.empty();
            }
        };
    }

    /** The first look is taken at once: what Pinterest made before it stumbled is mostly there already. */
    private void reconcileIfUnclear(Held held, Decision decision) {
        if (decision instanceof Decision.Change(var _, Publication after, var _)
                && after.state() == PublicationState.RECONCILING) {
            readings.reconcile(held, after);
        }
    }

    /** Whom the worker works with. */
    public record Collaborators(
            Preparation preparation,
            Readings readings,
            Admission admission,
            AccessTokens tokens,
            Pinterest pinterest,
            ClockGuard guard) {}
}
