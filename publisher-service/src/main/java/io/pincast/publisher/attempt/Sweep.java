package io.pincast.publisher.attempt;

import io.pincast.defaults.id.ClockGuard;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.publication.Handover;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/** Finds what nobody holds: rounds that a crash left, readings whose time has come, what found no room. */
public class Sweep implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int PART = 500;
    private static final int MUCH = 100;
    private static final int FORGET_EVERY = 600;
    private static final Duration DRAIN = Duration.ofSeconds(8);
    private final Ledger ledger;
    private final LedgerStore store;
    private final Lanes lanes;
    private final Budgets budgets;
    private final ClockGuard guard;
    private final Sending sending;
    private final Duration interval;
    private final Clock clock;
    private final CountDownLatch stopping;
    /** Of the sweep's thread alone: how far this pass through the open work has come, and whether any had to be left there. */
    private Instant reached = Instant.EPOCH;

    private boolean left;
    private boolean caughtUp;
    private volatile boolean running;

    public Sweep(Sources sources, Timers timers, AttemptProperties properties, Clock clock, CountDownLatch stopping) {
        this.ledger = sources.ledger();
        this.store = sources.store();
        this.lanes = sources.lanes();
        this.budgets = sources.budgets();
        this.guard = sources.guard();
        this.sending = new Sending(timers);
        this.interval = properties.sweepInterval();
        this.clock = clock;
        this.stopping = stopping;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("ledger-sweep").start(this::run);
    }

    private void run() {
        MDC.put("service", "publisher-service");
        try {
            for (var round = 1; !stopping.await(interval.toMillis(), TimeUnit.MILLISECONDS); round++) {
                sweepOnce(round % FORGET_EVERY == 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOnce(boolean forget) {
        try {
            // Once more when all is taken: what came meanwhile lies in the store, and what comes now goes to its lane.
            while ((takeOver() >= MUCH || caughtUp) && lanes.hasRoom()) {
                log.debug("more rounds wait for somebody");
            }
            budgets.tellDue(clock.instant());
            if (forget) {
                budgets.forgetPast(clock.instant());
            }
        } catch (RuntimeException e) {
            // The outermost place of the sweep: the next one looks again.
            log.warn("sweep broke off: {}", e.toString());
        }
    }

    /**
     * Takes over what lies there, as far as there is room; nothing by a wrong clock. Goes through it part by part, for what waits in
     * our own lanes may stand before what nobody has. Returns how many rounds it took.
     */
    int takeOver() {
        caughtUp = false;
        if (!guard.mayAct() || !lanes.hasRoom()) {
            return 0;
        }
        var part = store.findOpenWork(reached, clock.instant(), PART);
        var taken = 0;
        for (var publication : part) {
            if (!lanes.has(publication.id())) {
                if (!lanes.hasRoom()) {
                    left = true;
                    return taken;
                }
                taken += take(publication.id());
            }
        }
        goOn(part);
        return taken;
    }

    private int take(String publicationId) {
        var decision = ledger.apply(publicationId, (known, _) -> sending.takeOver(known, clock.instant()));
        if (decision instanceof Decision.Change(var _, var after, var _)) {
            lanes.take(Held.of(after), Handover.Place.of(after));
            return 1;
        }
        return 0;
    }

    private void goOn(List<Publication> part) {
        if (part.size() < PART) {
            caughtUp = !left && lanes.caughtUp();
            reached = Instant.EPOCH;
            left = false;
        } else {
            var last = Objects.requireNonNull(part.getLast().times().actAt());
            reached = last.isAfter(reached) ? last : last.plusMillis(1);
        }
    }

    /** No more work begins; what has not begun is given back at once, so that another replica need not wait. */
    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        try {
            giveBack(lanes.drain(DRAIN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack(List<Held> left) {
        for (var held : left) {
            try {
                ledger.apply(held.publicationId(), (known, _) -> sending.release(known, held, clock.instant()));
            } catch (LedgerUnavailableException e) {
                // The last thing this process does for it: its lease lapses anyway.
                log.warn("{} could not be given back: {}", held, e.toString());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the listeners hand work over and stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** What the sweep looks through and hands to. */
    public record Sources(Ledger ledger, LedgerStore store, Lanes lanes, Budgets budgets, ClockGuard guard) {}
}
